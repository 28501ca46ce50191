// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A small table of incidents around Lima with a fixed seed: two categories, one of them in the evening. */
final class SmallTable {

    static final int ROWS = 400;

    private SmallTable() {}

    static Path write(Path folder) throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("id,fecha,hora,categoria,lat,lon\n");
        for (int i = 0; i < ROWS; i++) {
            boolean first = random.nextBoolean();
            text.append(String.format(
                    Locale.ROOT,
                    "%d,2025-%02d-%02d,%02d:%02d,%s,%.6f,%.6f%n",
                    i + 1,
                    1 + i * 12 / ROWS,
                    1 + random.nextInt(28),
                    first ? 20 : random.nextInt(24),
                    random.nextInt(60),
                    first ? "Robo" : "Hurto",
                    -12.05 - random.nextDouble() * 0.02,
                    -77.03 - random.nextDouble() * 0.02));
        }
        Path table = folder.resolve("pequeno.csv");
        Files.writeString(table, text.toString(), StandardCharsets.UTF_8);
        return table;
    }
}
