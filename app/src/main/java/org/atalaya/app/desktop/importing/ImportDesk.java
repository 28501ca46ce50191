// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** What the import page needs of core's importer. */
public interface ImportDesk {

    /**
     * Reads the whole file without storing anything.
     *
     * @param roles one per column, or empty to let the importer find them
     */
    ImportDraft look(Path file, Optional<Path> boundary, ZoneId zone, List<Role> roles, Progress progress)
            throws WorkbenchException;

    /** Reads the file as the draft says into a new project, which is left open. */
    ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException;
}
