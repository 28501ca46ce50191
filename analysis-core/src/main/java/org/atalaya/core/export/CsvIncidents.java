// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Incidents as CSV: {@code id, time, time_to, lon, lat, x, y} and then every original column as it was written. Degrees
 * are WGS 84, metres those of the project; a row without a place or a time has empty cells there.
 */
public final class CsvIncidents {

    private static final List<String> OWN = List.of("id", "time", "time_to", "lon", "lat", "x", "y");

    private CsvIncidents() {}

    public static Path write(Incidents incidents, Path file, Progress progress) throws WorkbenchException {
        IncidentColumns columns = new IncidentColumns(incidents);
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = CsvTable.open(part)) {
                csv.writeRecord(Stream.concat(
                                OWN.stream().map(columns::own),
                                columns.originals().stream().map(column -> CsvTable.text(column.name())))
                        .toList());
                for (int row = 0; row < incidents.size(); row++) {
                    if (row % 8192 == 0) {
                        progress.step((double) row / incidents.size(), "progress.writing", file.getFileName());
                    }
                    csv.writeRecord(cells(incidents, columns, row));
                }
            }
        });
    }

    private static List<String> cells(Incidents incidents, IncidentColumns columns, int row) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(incidents.id(row)));
        cells.add(IncidentColumns.time(incidents.start(row)));
        cells.add(IncidentColumns.time(incidents.end(row)));
        cells.addAll(List.of(
                CsvTable.numbers(columns.longitude(row), columns.latitude(row), incidents.x(row), incidents.y(row))));
        for (Column column : columns.originals()) {
            String text = column.text(row);
            cells.add(text == null ? "" : CsvTable.text(text));
        }
        return cells;
    }
}
