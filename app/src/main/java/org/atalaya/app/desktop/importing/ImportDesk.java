// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Table;
import org.atalaya.core.importer.Presets;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.locationtech.jts.geom.Coordinate;

/** What the import page needs of core's importer. */
public interface ImportDesk {

    /** Reads the whole file without storing anything. */
    ImportDraft look(ImportWish wish, Progress progress) throws WorkbenchException;

    /** Puts what the draft read into a new project, which is left open. */
    ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException;

    /** Puts what the draft read into the open project it was read for. */
    void add(ImportDraft draft, Host host, Progress progress) throws WorkbenchException;

    /** The presets there are to choose from: the user's own and those that come with the program. */
    Presets presets();

    /** The folder of the user's own. */
    Path presetFolder();

    /** How every address of the draft was found. */
    Table matches(ImportDraft draft, Progress progress) throws WorkbenchException;

    /** Where the rows behind a finding say they lie, in metres of the project. */
    List<Coordinate> places(ImportDraft draft, ImportReport.Finding finding) throws WorkbenchException;
}
