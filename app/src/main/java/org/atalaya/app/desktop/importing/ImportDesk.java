// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** What the import page needs of core's importer. */
public interface ImportDesk {

    /**
     * Reads the whole file without storing anything.
     *
     * @param sourceEpsg coordinate system of x and y where the person knows it, otherwise 0
     * @param plan as the person changed it, or empty to let the importer find everything out
     */
    ImportDraft look(
            Path file,
            Optional<Path> boundary,
            ZoneId zone,
            int sourceEpsg,
            Optional<ImportPlan> plan,
            Progress progress)
            throws WorkbenchException;

    /** The same where the coordinate system is to be found out. */
    default ImportDraft look(
            Path file, Optional<Path> boundary, ZoneId zone, Optional<ImportPlan> plan, Progress progress)
            throws WorkbenchException {
        return look(file, boundary, zone, 0, plan, progress);
    }

    /** Puts what the draft read into a new project, which is left open. */
    ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException;
}
