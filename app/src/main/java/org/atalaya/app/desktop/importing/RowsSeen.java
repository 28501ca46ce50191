// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.core.data.ImportReport;
import org.locationtech.jts.geom.Coordinate;

/** The rows behind a reason that somebody looks at, and where they lie. */
final class RowsSeen {

    private final ImportDesk desk;
    private final Background background;
    private final ReadOnlyObjectProperty<ImportDraft> draft;
    private final ObjectProperty<ImportReport.Finding> inspected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Pointed> pointed = new ReadOnlyObjectWrapper<>();

    /**
     * Where the rows lie that were looked at last.
     *
     * @param places those of them whose coordinates can be read
     */
    record Pointed(ImportReport.Finding finding, List<Coordinate> places) {}

    RowsSeen(ImportDesk desk, Background background, ReadOnlyObjectProperty<ImportDraft> draft) {
        this.desk = desk;
        this.background = background;
        this.draft = draft;
        inspected.addListener((o, before, finding) -> point(finding));
        draft.addListener((o, before, after) -> {
            // Another draft has other rows.
            inspected.set(null);
            pointed.set(null);
        });
    }

    /** The reason whose rows are being looked at; null for none. */
    ObjectProperty<ImportReport.Finding> inspected() {
        return inspected;
    }

    /** Where the rows lie that were looked at last; null for none. It stays when they are closed. */
    ReadOnlyObjectProperty<Pointed> pointed() {
        return pointed.getReadOnlyProperty();
    }

    private void point(ImportReport.Finding finding) {
        ImportDraft now = draft.get();
        if (finding != null && now != null) {
            pointed.set(null);
            background.quietly(progress -> desk.places(now, finding), places -> {
                if (now.equals(draft.get())) {
                    pointed.set(new Pointed(finding, places));
                }
            });
        }
    }
}
