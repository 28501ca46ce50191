// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** All that was found, in one folder: report, pictures, maps, tables and where they come from. */
public final class ExportFolder {

    private ExportFolder() {}

    public static List<Path> write(Contents contents, Path folder, Texts texts, Progress progress)
            throws WorkbenchException {
        throw new UnsupportedOperationException();
    }
}
