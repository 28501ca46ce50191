// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import org.atalaya.core.problem.WorkbenchException;

/** Where inputs come from and runs go: a project, or a map in a test. */
public interface Shelf extends Inputs {

    /** Keeps a run and gives it its number; all of it is kept, or nothing. */
    Run keep(Run run) throws WorkbenchException;
}
