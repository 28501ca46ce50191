// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.atalaya.core.render.PictureDifference;

/** Compares pictures of charts with those kept; {@code -Dgolden.update=true} keeps new ones instead. */
public final class KeptPicture {

    private KeptPicture() {}

    public static void check(String name, BufferedImage image) {
        if (Boolean.getBoolean("golden.update")) {
            save(Path.of("src/test/resources/org/atalaya/app/desktop/chart", name + ".png"), image);
            return;
        }
        PictureDifference difference = PictureDifference.between(kept(name), image);
        if (!difference.isSmall()) {
            save(Path.of("target/golden", name + ".png"), image);
        }
        assertTrue(difference.isSmall(), name + ": " + difference.share() + " of the pixels differ");
    }

    /** A deliberate change must be seen; otherwise the kept picture proves nothing. */
    public static void rejects(String name, BufferedImage changed) {
        if (!Boolean.getBoolean("golden.update")) {
            PictureDifference difference = PictureDifference.between(kept(name), changed);
            assertFalse(difference.isSmall(), name + " does not see the change: " + difference.share());
        }
    }

    private static BufferedImage kept(String name) {
        try (InputStream in = KeptPicture.class.getResourceAsStream(name + ".png")) {
            assertTrue(in != null, "no kept picture " + name + "; make it with -Dgolden.update=true");
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("kept picture " + name, e);
        }
    }

    private static void save(Path file, BufferedImage image) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("kept picture " + file, e);
        }
    }
}
