// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Six incidents that the tests of conditions ask. */
final class Asked {

    static final Crs CRS = new Crs("EPSG:32718", "UTM 18S", "");

    private Asked() {}

    static Incidents incidents() {
        long gone = LocalMillis.MISSING;
        return new Incidents(
                "city",
                CRS,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                new long[] {1, 2, 3, 4, 5, 6},
                new double[] {0, 100, 200, 300, 400, Double.NaN},
                new double[] {0, 0, 0, 50, 50, Double.NaN},
                new long[] {
                    at(2024, 1, 1, 0),
                    at(2024, 1, 31, 23),
                    at(2024, 2, 1, 0),
                    at(2024, 2, 3, 12),
                    gone,
                    at(2023, 7, 1, 5)
                },
                new long[] {gone, at(2024, 2, 1, 5), gone, gone, gone, gone},
                List.of(
                        column("Primary Type", "THEFT", "ROBBERY", "THEFT", "BATTERY", null, "MOTOR VEHICLE THEFT"),
                        column("Beat", "0111", "0112", "1011", "0111", "0900", null),
                        column("X", "a", "b", "c", "d", "e", "f"),
                        column("a\u00f1o", "2024", "2024", "2024", "2024", "2024", "2023"),
                        column("Nr.", "1", "2", "3", "4", "5", "6"),
                        column("Note", "100%", "it's", "a_b", "aXb", "\u00c1rea", "C:\\users")),
                Map.of(Role.CATEGORY, "Primary Type"));
    }

    /** Two squares of 150 m side by side. */
    static Zones zones() {
        GeometryFactory g = new GeometryFactory();
        return new Zones(
                "zones",
                CRS,
                List.of(
                        new Zone("1", "Centro", g.toGeometry(new Envelope(-10, 140, -10, 140)), Map.of()),
                        new Zone("2", "Norte's", g.toGeometry(new Envelope(140, 290, -10, 140)), Map.of())));
    }

    /** The ids that answer. */
    static List<Long> ids(String condition) {
        Incidents all = incidents();
        try {
            Incidents some = Ecql.query(condition, Vocabulary.of(all, true)).select(all, Optional.of(zones()));
            return IntStream.range(0, some.size()).mapToObj(some::id).toList();
        } catch (WorkbenchException e) {
            throw new AssertionError(condition + ": " + e.problem(), e);
        }
    }

    static Problem problem(String condition) {
        Ecql.Reading reading = Ecql.read(condition, Vocabulary.of(incidents(), true));
        if (reading.query().isPresent()) {
            throw new AssertionError(
                    "was read: " + condition + " as " + reading.query().get().filter());
        }
        return reading.problems().get(0);
    }

    static long at(int year, int month, int day, int hour) {
        return LocalMillis.of(LocalDateTime.of(year, month, day, hour, 0));
    }

    private static Column column(String name, String... texts) {
        Column.Builder builder = new Column.Builder(name);
        for (String text : texts) {
            builder.add(text);
        }
        return builder.build();
    }
}
