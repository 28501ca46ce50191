// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;

/** Files that police forces published; skipped where they are not at hand. */
class RealFilesTest {

    @Test
    void chicagoAddsUp() throws WorkbenchException {
        Zones areas = ZonesReader.read(real("data/boundaries/chicago/chicago-community-areas.geojson"), Progress.NONE);
        assertEquals(77, areas.zones().size());
        Imported chicago = read("data/chicago-2018/chicago-crimes-2018.csv", Optional.of(areas), "America/Chicago");
        assertEquals(156_385, chicago.report().accepted() + chicago.report().rejected());
        assertTrue(
                chicago.report().accepted() > 150_000,
                () -> chicago.report().findings().toString());
        assertEquals("PrimaryType", chicago.incidents().roles().get(Role.CATEGORY));
    }

    @Test
    void sanJoseTakesTheDayOfTheOffenceAndShiftsNone() throws WorkbenchException {
        Imported sanJose =
                read("data/sanjose-calls/analysis_arrests_data.csv", Optional.empty(), "America/Los_Angeles");
        assertEquals(23_537, sanJose.report().accepted() + sanJose.report().rejected());
        Incidents incidents = sanJose.incidents();
        assertEquals("OFFENSE_DATE", incidents.roles().get(Role.TIME));
        assertEquals("OFFENSE_TIME", incidents.roles().get(Role.CLOCK));
        assertEquals("PRIORITY", incidents.roles().get(Role.PRIORITY));
        for (int row = 0; row < incidents.size(); row++) {
            String day = incidents.column(Role.TIME).orElseThrow().text(row);
            String clock = incidents.column(Role.CLOCK).orElseThrow().text(row);
            LocalDateTime time = LocalMillis.toDateTime(incidents.start(row));
            assertEquals(LocalDateTime.parse(day.substring(0, 10) + "T" + clock), time);
            assertTrue(time.getYear() >= 2020 && time.getYear() <= 2024, time::toString);
        }
    }

    @Test
    void medellinIsReadWithDecimalCommasAndItsMarkConvertedOrKept() throws WorkbenchException {
        Imported medellin = read("data/mpjashby-course/medellin_homicides.csv", Optional.empty(), "America/Bogota");
        assertEquals(9_360, medellin.report().accepted() + medellin.report().rejected());
        assertEquals(
                LocalDateTime.of(2019, 4, 23, 7, 30),
                LocalMillis.toDateTime(medellin.incidents().start(0)));
        assertEquals("modalidad", medellin.incidents().roles().get(Role.CATEGORY));
    }

    private static Imported read(String name, Optional<Zones> boundary, String zone) throws WorkbenchException {
        Path file = real(name);
        ImportPlan plan = ImportPlanner.propose(file, boundary, ZoneId.of(zone), Progress.NONE)
                .plan();
        assertEquals(plan, ImportPlan.fromJson(plan.toJson()));
        return DelimitedImporter.read(file, plan, boundary, Progress.NONE);
    }

    private static Path real(String name) {
        Optional<Path> found =
                List.of(Path.of("../../shared"), Path.of("../shared"), Path.of("../../../shared")).stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not at hand");
        return found.orElseThrow();
    }
}
