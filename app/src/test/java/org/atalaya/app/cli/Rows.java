// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** A small file of incidents around two corners of Lima: robberies at night in one, thefts by day in the other. */
final class Rows {

    static final String HEADER = "id,fecha,hora,categoria,lat,lon";

    private Rows() {}

    static Path good(Path folder, int count) throws IOException {
        return write(folder.resolve("incidentes.csv"), text(count));
    }

    static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    static String text(int count) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < count; i++) {
            boolean night = random.nextInt(10) < 6;
            String category = random.nextInt(10) == 0 ? "Estafa" : night ? "Robo" : "Hurto";
            text.append(String.format(
                    Locale.ROOT,
                    "%d,2025-%02d-%02d,%02d:%02d,%s,%.6f,%.6f%n",
                    i + 1,
                    1 + i * 12 / count,
                    1 + random.nextInt(28),
                    (night ? 20 : 9) + random.nextInt(4),
                    random.nextInt(60),
                    category,
                    (night ? -12.05 : -12.06) + random.nextDouble(0.004),
                    (night ? -77.04 : -77.03) + random.nextDouble(0.004)));
        }
        return text.toString();
    }

    /** The area the rows lie in, as GeoJSON. */
    static Path boundary(Path folder) throws IOException {
        return write(
                folder.resolve("limite.geojson"),
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"nombre": "Centro"},
                "geometry": {"type": "Polygon", "coordinates":
                [[[-77.05,-12.07],[-77.02,-12.07],[-77.02,-12.04],[-77.05,-12.04],[-77.05,-12.07]]]}}]}
                """);
    }
}
