// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Work that takes a while, written against core's progress. */
@FunctionalInterface
public interface Job<T> {
    T run(Progress progress) throws WorkbenchException;
}
