// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of the window. */
final class Camera {

    private final Scene scene;
    private final Path folder;

    Camera(Scene scene, Path folder) {
        this.scene = scene;
        this.folder = folder;
    }

    /** Saves a part of the window as it is shown now, or all of it, as a PNG of this name. */
    void shoot(String name, String part) {
        WritableImage image = scene.snapshot(null);
        int left = 0;
        int top = 0;
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        Node node = part.isEmpty() ? null : scene.lookup(part);
        if (node != null) {
            Bounds place = node.localToScene(node.getLayoutBounds());
            left = (int) Math.max(0, place.getMinX());
            top = (int) Math.max(0, place.getMinY());
            width = (int) Math.min(width - left, place.getWidth());
            height = (int) Math.min(height - top, place.getHeight());
        }
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + name + " cannot be written", e);
        }
    }
}
