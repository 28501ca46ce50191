// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.export.CsvTable;
import org.atalaya.core.export.RowFiles;
import org.atalaya.core.export.RowSource;

/** Writes a twin as CSV where a person wants it. */
public final class TableFiles {

    private final Background background;
    private final Dialogs dialogs;
    private final Language language;

    public TableFiles(Background background, Dialogs dialogs, Language language) {
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    /** Asks for the place first; the rows are written in the order they stand in. */
    void ask(String title, List<List<String>> lines) {
        List<List<String>> kept = lines.stream().map(ArrayList::new).collect(Collectors.toList());
        String name = title.replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
        dialogs.saveFile("csv", (name.isEmpty() ? "table" : name) + ".csv")
                .ifPresent(file -> background.start(
                        language.text("table.export"),
                        progress -> CsvTable.write(kept, file),
                        written -> dialogs.told("table.exported", kept.size() - 1, written.toString())));
    }

    /**
     * Asks for the place and writes the incidents of the table, listed among the tasks and to be cancelled there.
     *
     * @param kind {@code xlsx} or {@code csv}
     */
    public void rows(RowsViewModel model, String kind) {
        Job<RowSource> gathering = model.source(field -> FieldWords.title(field, language));
        dialogs.saveFile(kind, language.get("layer.incidents").toLowerCase(language.locale()) + "." + kind)
                .ifPresent(file -> background.start(
                        language.text("table.export-rows"),
                        progress -> {
                            RowSource rows = gathering.run(progress);
                            RowFiles.write(rows, file, progress);
                            return rows;
                        },
                        rows -> dialogs.told("table.exported", rows.size(), file.toString())));
    }

    /** Says how many rows the clipboard holds now, which nothing else shows. */
    void copied(int rows) {
        dialogs.told("table.copied", rows);
    }
}
