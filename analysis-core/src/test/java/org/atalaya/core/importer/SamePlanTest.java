// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file and the same plan give the same incidents, wherever the machine stands and whatever it speaks. */
class SamePlanTest {

    @TempDir
    Path folder;

    @Test
    void savedPlanGivesTheSameIncidentsInAnyZoneAndLanguageOfTheMachine() throws Exception {
        Path file = file();
        ImportPlan plan = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan();
        Path saved = Files.writeString(folder.resolve("plan.json"), plan.toJson());
        String first = fingerprint(read(file, plan));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String[] other : new String[][] {
                {"Asia/Kathmandu", "tr-TR"},
                {"Pacific/Apia", "ar-EG-u-nu-arab"},
                {"America/Lima", "th-TH-u-ca-buddhist"}
            }) {
                TimeZone.setDefault(TimeZone.getTimeZone(other[0]));
                Locale.setDefault(Locale.forLanguageTag(other[1]));
                ImportPlan loaded = ImportPlan.fromJson(Files.readString(saved));
                assertEquals(plan, loaded);
                assertEquals(first, fingerprint(read(file, loaded)), other[1]);
                assertEquals(
                        plan,
                        ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                                .plan(),
                        other[1]);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void markedTimesAreConvertedOrKeptAsThePlanSays() throws Exception {
        Path file = ReadRows.write(
                folder,
                "fecha_hecho;longitud;latitud\n2019-04-23T12:30:00Z;-75,57;6,25\n2019-04-24T02:15:00Z;-75,57;6,25\n",
                StandardCharsets.UTF_8);
        ReadRows rows = ReadRows.of(file, Optional.empty(), "America/Bogota");
        rows.statement("import.mark-converted");
        assertEquals(LocalDateTime.of(2019, 4, 23, 7, 30), first(rows.imported().incidents()));
        String kept = rows.plan().toJson().replace("\"convertZoneMarks\" : true", "\"convertZoneMarks\" : false");
        assertEquals(LocalDateTime.of(2019, 4, 23, 12, 30), first(read(file, ImportPlan.fromJson(kept))));
    }

    @Test
    void planFromBeforePlansKnewTheMiddleIsStillRead() throws Exception {
        Path file = file();
        ImportPlan plan = ReadRows.of(file, Optional.empty(), "America/Lima").plan();
        String older = plan.toJson().replaceAll("(?s)\"middle\" : \\{.*?\\},", "");
        assertEquals(Middle.UNKNOWN, ImportPlan.fromJson(older).place().middle());
        assertEquals(6, read(file, ImportPlan.fromJson(older)).size());
    }

    private Path file() throws java.io.IOException {
        return ReadRows.write(
                folder,
                """
                ID,FECHA,Hora,Categoría,Latitud,Longitud
                1,25/12/2025,9:40 PM,TITÍ,-12.05,-77.04
                2,26/12/2025,09:40,İstanbul,-12.051,-77.04
                3,27/12/2025,00:00,I,-12.05,-77.041
                4,28/12/2025,23:59,i,-12.052,-77.04
                5,09/03/2025,02:30,a,-12.05,-77.043
                6,01/01/2025,12:00 AM,b,-12.052,-77.044
                """,
                StandardCharsets.UTF_8);
    }

    private static LocalDateTime first(Incidents incidents) {
        return LocalMillis.toDateTime(incidents.start(0));
    }

    private static Incidents read(Path file, ImportPlan plan) throws WorkbenchException {
        return DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                .incidents();
    }

    private static String fingerprint(Incidents incidents) {
        List<String> rows = new ArrayList<>();
        rows.add(incidents.crs().code() + incidents.zone() + incidents.precision());
        for (int i = 0; i < incidents.size(); i++) {
            StringBuilder row = new StringBuilder()
                    .append(incidents.id(i))
                    .append(' ')
                    .append(incidents.x(i))
                    .append(' ')
                    .append(incidents.y(i))
                    .append(' ')
                    .append(incidents.start(i))
                    .append(' ')
                    .append(incidents.end(i));
            int at = i;
            incidents.columns().forEach(c -> row.append(' ').append(c.text(at)));
            rows.add(row.toString());
        }
        return String.join("\n", rows);
    }
}
