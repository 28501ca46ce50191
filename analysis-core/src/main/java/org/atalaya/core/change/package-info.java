// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What changed from one period to another: in cells or zones, and in an area where something was done beside areas where
 * nothing was.
 *
 * <p>On entry two periods that share no day, and counts of each. Promised: exchanging the periods changes signs and
 * nothing else. Left out: trends over many periods, see {@code emerging} and {@code spacetime}.
 */
package org.atalaya.core.change;
