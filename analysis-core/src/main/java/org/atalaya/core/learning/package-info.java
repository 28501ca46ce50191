// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Classifiers side by side on the same incidents. The only package that names Weka's classifiers.
 *
 * <p>On entry: incidents in metres, wall-clock times, one column to be predicted. Promised: everything learned (class
 * order, frequent levels, clusters, shares per cell, scales, models) comes from the training part only; the same seed
 * gives the same numbers for any number of threads and any heap; two baselines stand in every table. Left out: regression
 * targets, folds and tuning.
 */
package org.atalaya.core.learning;
