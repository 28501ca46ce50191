// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.StudyFrame;

/** The incidents of the picked cell with all that is known of them, gathered beside the window's thread. */
final class PickedRows {

    private final WorkspaceModel workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    /**
     * What was gathered.
     *
     * @param extent the area that the findings are about; empty where nothing has a place
     */
    record Found(Incidents rows, Optional<Extent> extent) {}

    PickedRows(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
    }

    /** Empty where no cell is picked, and until the rows of the one that is are there. */
    ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    void nothing() {
        asked++;
        found.set(Optional.empty());
    }

    /** Gathers incidents by their ids out of what a run was made of; only the latest question counts. */
    void gather(InputRef input, long[] ids) {
        long number = ++asked;
        found.set(Optional.empty());
        Optional<Zones> zones = workspace.project().get().zones();
        background.quietly(
                progress -> workspace.dataset(input).map(all -> gathered(all.incidents(), ids, zones)), gathered -> {
                    if (number == asked) {
                        found.set(gathered);
                    }
                });
    }

    private static Found gathered(Incidents all, long[] ids, Optional<Zones> zones) {
        Incidents rows = all.rows(Arrays.stream(ids)
                .mapToObj(all::rowOf)
                .flatMapToInt(row -> row.stream())
                .toArray());
        return new Found(rows, StudyFrame.of(zones, all).map(StudyFrame::extent).or(rows::extent));
    }
}
