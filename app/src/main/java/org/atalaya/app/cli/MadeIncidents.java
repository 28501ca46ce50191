// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Made incidents for measuring: in a district of 8 by 6 km two of three are anywhere, the others in forty clusters; over
 * two years, each tenth of uncertain time; with 144 zones.
 */
final class MadeIncidents {

    private static final Crs UTM_18_SOUTH = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");
    private static final double WEST = 300_000;
    private static final double SOUTH = 8_670_000;
    private static final double WIDTH = 8000;
    private static final double HEIGHT = 6000;
    private static final int CLUSTERS = 40;
    private static final double SPREAD = 150;
    private static final int MINUTES = 2 * 365 * 24 * 60;
    private static final long MILLIS_A_MINUTE = 60_000;
    private static final int ZONES_A_SIDE = 12;
    private static final List<String> KINDS = List.of("robo", "hurto", "lesiones", "estafa", "daños", "otros");

    private MadeIncidents() {}

    static LoadedInputs inputs(int n) {
        return inputs(n, 1);
    }

    /** In a district that is longer and wider by a factor, with as many more clusters as it has ground. */
    static LoadedInputs inputs(int n, double factor) {
        SplittableRandom random = new SplittableRandom(7);
        double width = WIDTH * factor;
        double height = HEIGHT * factor;
        int clusters = (int) Math.max(1, Math.round(CLUSTERS * factor * factor));
        double[] middles = random.doubles(2L * clusters).toArray();
        double[] x = new double[n];
        double[] y = new double[n];
        long[] start = new long[n];
        long[] end = new long[n];
        List<String> kinds = new ArrayList<>(n);
        long first = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            if (i % 3 == 0) {
                int middle = random.nextInt(clusters);
                double away = SPREAD * Math.sqrt(-2 * Math.log(1 - u));
                u = middles[2 * middle] + away * Math.cos(2 * Math.PI * v) / width;
                v = middles[2 * middle + 1] + away * Math.sin(2 * Math.PI * v) / height;
            }
            x[i] = WEST + width * Math.min(0.999, Math.max(0.001, u));
            y[i] = SOUTH + height * Math.min(0.999, Math.max(0.001, v));
            start[i] = first + random.nextInt(MINUTES) * MILLIS_A_MINUTE;
            end[i] = i % 10 == 0 ? start[i] + random.nextInt(600) * MILLIS_A_MINUTE : LocalMillis.MISSING;
            kinds.add(KINDS.get(random.nextInt(1 + random.nextInt(KINDS.size()))));
        }
        Incidents incidents = new Incidents(
                "measure",
                UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                IntStream.range(0, n).asLongStream().toArray(),
                x,
                y,
                start,
                end,
                List.of(Column.of("kind", kinds)),
                Map.of(Role.CATEGORY, "kind"));
        return new LoadedInputs(incidents, Optional.of(zones(width / ZONES_A_SIDE, height / ZONES_A_SIDE)), "measure");
    }

    private static Zones zones(double width, double height) {
        GeometryFactory factory = new GeometryFactory();
        List<Zone> zones = new ArrayList<>();
        for (int row = 0; row < ZONES_A_SIDE; row++) {
            for (int column = 0; column < ZONES_A_SIDE; column++) {
                Envelope box = new Envelope(
                        WEST + column * width,
                        WEST + (column + 1) * width,
                        SOUTH + row * height,
                        SOUTH + (row + 1) * height);
                String id = String.valueOf(zones.size() + 1);
                zones.add(new Zone(id, id, factory.toGeometry(box), Map.of()));
            }
        }
        return new Zones("zones", UTM_18_SOUTH, zones);
    }
}
