// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a learner may know of an incident: its time, its place, other columns. Whatever is learned for a feature (frequent
 * levels, cluster centres) is learned from training rows only; a row without time, place or value has NaN.
 */
package org.atalaya.core.learning.feature;
