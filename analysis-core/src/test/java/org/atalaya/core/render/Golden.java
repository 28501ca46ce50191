// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

    private Golden() {}

    static void check(String name, BufferedImage image) {
        if (Boolean.getBoolean("golden.update")) {
            keep(name, image);
            return;
        }
        PictureDifference difference = PictureDifference.between(kept(name), image);
        if (!difference.isSmall()) {
            save(Path.of("target/golden", name + ".png"), image);
        }
        assertTrue(difference.isSmall(), name + ": " + difference.share() + " of the pixels differ");
    }

    /** A deliberate change must be seen; otherwise the kept picture proves nothing. */
    static void rejects(String name, String change, BufferedImage changed) {
        if (!Boolean.getBoolean("golden.update")) {
            PictureDifference difference = PictureDifference.between(kept(name), changed);
            assertFalse(difference.isSmall(), name + " does not see: " + change + ", " + difference.share());
        }
    }

    private static void keep(String name, BufferedImage image) {
        save(Path.of("src/test/resources/org/atalaya/core/render", name + ".png"), image);
    }

    private static BufferedImage kept(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(name + ".png")) {
            assertTrue(in != null, "no golden picture " + name + "; make it with -Dgolden.update=true");
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("golden picture " + name, e);
        }
    }

    private static void save(Path file, BufferedImage image) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("golden picture " + file, e);
        }
    }
}
