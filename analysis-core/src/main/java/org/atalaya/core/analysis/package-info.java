// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The contract between methods and the rest. A method is an {@link org.atalaya.core.analysis.Analysis} with a parameter
 * record (each component described once by {@link org.atalaya.core.analysis.Param}) and a result that hands out
 * {@link org.atalaya.core.analysis.Artifact}s. {@link org.atalaya.core.analysis.Runner} is its only caller; window,
 * command line and recipe differ in where the texts of the parameters come from and where the artifacts go.
 */
package org.atalaya.core.analysis;
