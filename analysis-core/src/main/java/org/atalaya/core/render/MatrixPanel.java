// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import org.atalaya.core.data.Matrix;

/**
 * One confusion matrix of a sheet: rows actual, columns predicted.
 *
 * @param title the model's name
 * @param baseline the word "baseline" in a chip, empty for a model
 * @param figure its accuracy as text, at the right; may be empty
 */
public record MatrixPanel(String title, String baseline, String figure, Matrix matrix) {}
