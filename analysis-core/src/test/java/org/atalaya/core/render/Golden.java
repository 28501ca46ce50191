// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Compares a picture with the one kept; {@code -Dgolden.update=true} keeps the new one instead. */
final class Golden {

    /** A channel may differ by this much: rasterisers of two Java versions round edges differently. */
    private static final int NEAR = 24;

    /** So large a part of the pixels may differ by more, along edges and glyphs. */
    private static final double FEW = 0.01;

    private Golden() {}

    static void check(String name, BufferedImage image) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Path file = Path.of("src/test/resources/org/atalaya/core/render", name + ".png");
                Files.createDirectories(file.getParent());
                ImageIO.write(image, "png", file.toFile());
                return;
            }
            try (InputStream in = Golden.class.getResourceAsStream(name + ".png")) {
                assertTrue(in != null, "no golden picture " + name + "; make it with -Dgolden.update=true");
                compare(name, ImageIO.read(in), image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("golden picture " + name, e);
        }
    }

    private static void compare(String name, BufferedImage kept, BufferedImage image) {
        assertEquals(kept.getWidth(), image.getWidth(), name);
        assertEquals(kept.getHeight(), image.getHeight(), name);
        long different = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                if (!near(kept.getRGB(x, y), image.getRGB(x, y))) {
                    different++;
                }
            }
        }
        double share = (double) different / kept.getWidth() / kept.getHeight();
        assertTrue(share <= FEW, name + ": " + share + " of the pixels differ");
    }

    private static boolean near(int a, int b) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
