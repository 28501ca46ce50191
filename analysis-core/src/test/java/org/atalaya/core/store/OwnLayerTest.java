// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.Proposal;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLayerTest {

    @Test
    void timesOfOurOwnLayersAreThoseOfTheClockOnTheWall(@TempDir Path folder) throws Exception {
        int size = 60;
        long[] ids = new long[size];
        double[] x = new double[size];
        double[] y = new double[size];
        long[] start = new long[size];
        long[] end = new long[size];
        Column.Builder kind = new Column.Builder("tipo");
        for (int i = 0; i < size; i++) {
            ids[i] = i + 1L;
            x[i] = 279_000 + 10.5 * i;
            y[i] = 8_665_000 + 7.25 * i;
            start[i] = LocalMillis.of(LocalDateTime.of(2025, 3, 1, 21, 15).plusHours(13L * i));
            end[i] = LocalMillis.MISSING;
            kind.add(i % 2 == 0 ? "ROBO" : "HURTO");
        }
        Incidents made = new Incidents(
                "a.csv",
                Made.utm(),
                Made.LIMA,
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(kind.build()),
                Map.of(Role.CATEGORY, "tipo"));
        ImportReport report =
                new ImportReport(new SourceFile("a.csv", 1, "ab".repeat(32)), "{}", size, size, List.of(), List.of());
        Path file = folder.resolve("p.gpkg");
        ProjectStore.createWith(file, IncidentSource.of(made, report), Optional.empty(), Progress.NONE);
        Proposal proposal = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE);
        Incidents back = DelimitedImporter.read(file, proposal.plan(), Optional.empty(), Progress.NONE)
                .incidents();
        for (int i = 0; i < size; i++) {
            assertEquals(LocalMillis.toDateTime(start[i]), LocalMillis.toDateTime(back.start(i)));
        }
    }
}
