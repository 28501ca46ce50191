// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Findings as files: one writer per format, one HTML report, and the folder that holds all of them.
 *
 * <p>Files hold full numbers and stable column ids; only the report rounds, and it keeps the full number beside the
 * rounded one. Every file appears whole or not at all: it is written under another name in the same folder and then
 * moved. Failures of the disk are {@link org.atalaya.core.problem.WorkbenchException}s with a sentence that names the
 * file. Which file a finding becomes depends on its shape alone, so a new method needs no new writer.
 */
package org.atalaya.core.export;
