// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Incidents for tests, in metres around (300000, 8670000), the middle of Lima in UTM zone 18 south. */
public final class SomeIncidents {

    public static final Crs UTM_18_SOUTH = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");
    public static final double WEST = 300_000;
    public static final double SOUTH = 8_670_000;

    private SomeIncidents() {}

    /** Incidents at these places, an hour apart from a Monday midnight on, alternating between two categories. */
    public static Incidents at(double[] x, double[] y) {
        int n = x.length;
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        List<String> kinds = IntStream.range(0, n)
                .mapToObj(i -> i % 2 == 0 ? "robo" : "hurto")
                .toList();
        long[] missing = new long[n];
        Arrays.fill(missing, LocalMillis.MISSING);
        return new Incidents(
                "test",
                UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                IntStream.range(0, n).asLongStream().toArray(),
                x,
                y,
                IntStream.range(0, n).mapToLong(i -> start + i * 3_600_000L).toArray(),
                missing,
                List.of(Column.of("kind", kinds)),
                Map.of(Role.CATEGORY, "kind"));
    }

    /** Incidents spread evenly over a square of the given side, from a fixed seed. */
    public static Incidents even(int n, double side, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = WEST + random.nextDouble() * side;
            y[i] = SOUTH + random.nextDouble() * side;
        }
        return at(x, y);
    }

    /** A district with a slanted coast and a bay: no edge lies on a grid line. */
    public static Geometry district() {
        double[][] corners = {
            {137, 251}, {6121, 83}, {7993, 3307}, {7517, 6971}, {5003, 5557}, {3989, 7873}, {411, 6229}, {137, 251}
        };
        return new GeometryFactory()
                .createPolygon(Arrays.stream(corners)
                        .map(c -> new Coordinate(WEST + c[0], SOUTH + c[1]))
                        .toArray(Coordinate[]::new));
    }

    public static Zones zones(Geometry area) {
        return new Zones("district", UTM_18_SOUTH, List.of(new Zone("1", "district", area, Map.of())));
    }

    public static LoadedInputs inputs(Incidents incidents, Optional<Zones> zones) {
        return new LoadedInputs(incidents, zones, "sha256:test");
    }
}
