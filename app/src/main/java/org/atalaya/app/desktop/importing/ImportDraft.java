// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;

/**
 * A file as the dry run saw it. Nothing is stored yet.
 *
 * @param detected what was found out by itself, as short texts: encoding, separator, date format, coordinate system
 * @param columns names in file order
 * @param roles one per column
 * @param preview the first rows as they are written
 */
public record ImportDraft(
        Path file,
        Optional<Path> boundary,
        ZoneId zone,
        List<String> detected,
        List<String> columns,
        List<Role> roles,
        List<List<String>> preview,
        ImportReport report) {

    public ImportDraft {
        detected = List.copyOf(detected);
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        preview = List.copyOf(preview);
    }
}
