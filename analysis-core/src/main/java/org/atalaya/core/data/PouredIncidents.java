// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Incidents in memory as a source. */
record PouredIncidents(Incidents incidents, ImportReport report) implements IncidentSource {

    private static final int ROWS_PER_STEP = 5_000;

    @Override
    public String name() {
        return incidents.name();
    }

    @Override
    public Crs crs() {
        return incidents.crs();
    }

    @Override
    public ZoneId zone() {
        return incidents.zone();
    }

    @Override
    public List<String> columns() {
        return incidents.columns().stream().map(Column::name).toList();
    }

    @Override
    public Map<Role, String> roles() {
        return incidents.roles();
    }

    @Override
    public Poured pour(IncidentSink sink, Progress progress) throws WorkbenchException {
        List<Column> columns = incidents.columns();
        for (int row = 0; row < incidents.size(); row++) {
            if (row % ROWS_PER_STEP == 0) {
                progress.step((double) row / incidents.size(), "progress.storing", row, incidents.size());
            }
            String[] cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).text(row);
            }
            sink.add(
                    incidents.id(row),
                    incidents.x(row),
                    incidents.y(row),
                    incidents.start(row),
                    incidents.end(row),
                    cells);
        }
        return new Poured(report, incidents.precision(), Map.of());
    }
}
