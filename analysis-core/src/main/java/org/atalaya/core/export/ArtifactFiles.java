// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** The files that the artifacts of a run become, named after their ids. */
public final class ArtifactFiles {

    private ArtifactFiles() {}

    /** Writes every artifact of a run, and {@code run.json}, into a folder that is made where it is missing. */
    public static List<Path> write(Run run, Path folder, Inputs inputs, Texts texts, Progress progress)
            throws WorkbenchException {
        throw new UnsupportedOperationException();
    }
}
