// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The sample district Costa Arenal, which does not exist, and a year of incidents in it, which never happened. A
 * seeded simulator makes them; its output is committed beside it, with the truth behind every row. Positions inside
 * the simulator are metres east and north of the middle of the district (UTM zone 18 South), moments are minutes
 * since 1 January 2025, 00:00, in Lima's wall-clock time. The same seed gives the same bytes on every machine: random
 * numbers come from {@link org.atalaya.sample.Dice} alone, sines and logarithms from {@link java.lang.StrictMath},
 * and nothing asks for the locale or the clock.
 */
package org.atalaya.sample;
