// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The models a project keeps: which one is in use (the champion), which were tried against it (challengers), what each had seen,
 * how it was judged and when. A model is kept as its settings and its data window, and is made again from them to the same
 * bits; no file of a trained model can be lost or go stale. On entry: runs of the bench. Left out: scores of persons.
 */
package org.atalaya.core.registry;
