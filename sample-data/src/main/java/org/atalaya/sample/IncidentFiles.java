// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The four tables: incidents clean and dirty, and for each the truth behind it. */
final class IncidentFiles {

    static final List<String> HEADER =
            List.of("id", "fecha", "hora", "hasta", "categoria", "modalidad", "lat", "lon", "cuadrante", "relato");

    private IncidentFiles() {}

    /** Commas, decimal points, ISO dates; {@code hasta} is a whole date and time, since a span may pass midnight. */
    static void writeClean(Path file, Simulation simulation) throws IOException {
        try (CsvWriter csv = open(file, ',')) {
            csv.writeRecord(HEADER);
            for (Incident incident : simulation.usable()) {
                csv.writeRecord(
                        incident.id(),
                        Clock.isoDate(incident.from()),
                        Clock.time(incident.from()),
                        incident.isSpan() ? Clock.isoDate(incident.to()) + " " + Clock.time(incident.to()) : "",
                        incident.category().label(),
                        incident.modality(),
                        Positions.text(incident.lat()),
                        Positions.text(incident.lon()),
                        incident.zone(),
                        incident.narrative());
            }
        }
    }

    static void writeDirty(Path file, Simulation simulation) throws IOException {
        try (CsvWriter csv = open(file, ';')) {
            csv.writeRecord(Dirt.HEADER);
            for (DirtyRow row : simulation.dirty()) {
                csv.writeRecord(row.cells());
            }
        }
    }

    /** One row per simulated incident, also of those that only the dirty file tells. */
    static void writeTruth(Path file, Simulation simulation) throws IOException {
        try (CsvWriter csv = open(file, ',')) {
            csv.writeRecord(
                    "id", "origin", "parent", "category", "happened", "place", "lat", "lon", "zone", "modality_fits");
            for (Incident incident : simulation.incidents()) {
                boolean follows = incident.parent() != 0;
                csv.writeRecord(
                        incident.id(),
                        follows ? "offspring" : "background",
                        follows ? Clock.padded("CA-", incident.parent(), 5) : "",
                        incident.category().label(),
                        Clock.isoDate(incident.minute()) + " " + Clock.time(incident.minute()),
                        incident.place(),
                        Positions.text(incident.lat()),
                        Positions.text(incident.lon()),
                        incident.zone(),
                        Boolean.toString(incident.modalityFits()));
            }
        }
    }

    /** At least one line per row of the dirty file: what was done to it, or {@code none}. */
    static void writeDirtTruth(Path file, Simulation simulation) throws IOException {
        try (CsvWriter csv = open(file, ',')) {
            csv.writeRecord("row", "id", "dirt", "usable", "column", "before");
            int number = 0;
            for (DirtyRow row : simulation.dirty()) {
                String line = Integer.toString(++number);
                String id = row.incident().id();
                String usable = Boolean.toString(!row.isRuined());
                if (row.blots().isEmpty()) {
                    csv.writeRecord(line, id, "none", usable, "", "");
                }
                for (DirtyRow.Blot blot : row.blots()) {
                    csv.writeRecord(line, id, blot.kind().id(), usable, blot.column(), blot.before());
                }
            }
        }
    }

    private static CsvWriter open(Path file, char separator) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(writer);
    }
}
