// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.BaseLayers;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;

/** What stands above and below the findings of an export: the title, and the base map. */
final class Titles {

    private Titles() {}

    /** The name of a file as a title: {@code chicago-crimes-2018.csv} is "Chicago crimes 2018". */
    static String of(Path file) {
        Path last = file.getFileName();
        String words = (last == null ? file.toString() : last.toString())
                .replaceFirst("\\.[A-Za-z]+$", "")
                .replaceAll("[-_]+", " ")
                .strip();
        return words.isEmpty() ? file.toString() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The base layers of a folder; those of the project where no folder was named. */
    static List<BaseFeature> base(Path folder, ProjectStore store) throws WorkbenchException {
        if (folder != null) {
            return BaseLayers.read(folder, store.crs());
        }
        return store.content().base().stream()
                .flatMap(layer -> layer.features().stream())
                .toList();
    }
}
