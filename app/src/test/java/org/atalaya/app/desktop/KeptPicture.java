// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.atalaya.core.render.PictureDifference;

/**
 * Compares a picture with the one kept in {@code src/test/resources/org/atalaya/app/pictures};
 * {@code -Dgolden.update=true} keeps the new one instead. What differs is saved under {@code target/golden}.
 */
public final class KeptPicture {

    private KeptPicture() {}

    /** At most 0.5 % of the pixels may differ by more than 8 levels. */
    public static void check(String name, BufferedImage image) {
        if (Boolean.getBoolean("golden.update")) {
            save(Path.of("src/test/resources/org/atalaya/app/pictures", name + ".png"), image);
            return;
        }
        PictureDifference difference = PictureDifference.between(kept(name), image);
        if (!difference.isSmall()) {
            save(Path.of("target/golden", name + ".png"), image);
        }
        assertTrue(difference.isSmall(), name + ": " + difference.share() + " of the pixels differ");
    }

    /** A deliberate change must be seen; otherwise the kept picture proves nothing. */
    public static void rejects(String name, String change, BufferedImage changed) {
        if (!Boolean.getBoolean("golden.update")) {
            PictureDifference difference = PictureDifference.between(kept(name), changed);
            assertFalse(difference.isSmall(), name + " does not see: " + change + ", " + difference.share());
        }
    }

    /** A snapshot of a node as a picture of plain Java. */
    public static BufferedImage of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    private static BufferedImage kept(String name) {
        String path = "/org/atalaya/app/pictures/" + name + ".png";
        try (InputStream in = KeptPicture.class.getResourceAsStream(path)) {
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
