// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From a file to incidents. Everything about the file is first detected over all of its rows and stated (a
 * {@link org.atalaya.core.importer.Proposal} with its {@link org.atalaya.core.importer.ImportPlan}); reading then follows
 * the plan and nothing else, so that the same file and plan give the same incidents. A bad row never throws: it is left
 * out with a reason, and accepted and rejected rows add up to the rows of the file. Files that cannot be read at all are
 * a {@link org.atalaya.core.problem.WorkbenchException}.
 */
package org.atalaya.core.importer;
