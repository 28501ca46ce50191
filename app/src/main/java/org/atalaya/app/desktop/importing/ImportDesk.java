// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** What the import page needs of core's importer. */
public interface ImportDesk {

    /** Reads the whole file without storing anything. */
    ImportDraft look(ImportWish wish, Progress progress) throws WorkbenchException;

    /** Puts what the draft read into a new project, which is left open. */
    ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException;

    /** Puts what the draft read into the open project it was read for. */
    void add(ImportDraft draft, Host host, Progress progress) throws WorkbenchException;
}
