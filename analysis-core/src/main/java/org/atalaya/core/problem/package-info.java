// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What can be wrong, and how it is told. A {@link org.atalaya.core.problem.Problem} is data: about a row, a setting,
 * a result. A {@link org.atalaya.core.problem.WorkbenchException} is an expected failure and carries a problem.
 * Neither holds a finished sentence; sentences are in the text bundles, in each language.
 */
package org.atalaya.core.problem;
