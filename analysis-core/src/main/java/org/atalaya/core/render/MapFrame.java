// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import org.atalaya.core.geo.Extent;

/**
 * The window through which a map is seen: north is up, pixel (0, 0) is the upper left corner.
 *
 * @param centreX easting in the middle of the image
 * @param centreY northing in the middle of the image
 * @param metresPerPixel metres per logical pixel
 * @param width logical pixels
 * @param height logical pixels
 * @param pixelRatio image pixels per logical pixel: 1 on plain screens, 2 on dense ones and paper
 */
public record MapFrame(
        double centreX, double centreY, double metresPerPixel, int width, int height, double pixelRatio) {

    /** A CSS pixel, a 96th of an inch: what a scale of 1 : n means on screen. */
    private static final double METRES_PER_SCREEN_PIXEL = 0.0254 / 96;

    private static final double CLOSEST = 0.01;
    private static final double FARTHEST = 20_000;

    public MapFrame {
        if (!(metresPerPixel > 0) || width < 1 || height < 1 || !(pixelRatio > 0)) {
            throw new IllegalArgumentException("no map frame: " + metresPerPixel + " m per pixel, " + width + " x "
                    + height + ", ratio " + pixelRatio);
        }
    }

    /** The largest scale at which the whole extent is seen, with a margin of 4 %. */
    public static MapFrame fit(Extent extent, int width, int height) {
        double metresPerPixel = 1.08 * Math.max(extent.width() / width, extent.height() / height);
        return new MapFrame(
                extent.centreX(), extent.centreY(), metresPerPixel > 0 ? metresPerPixel : 1, width, height, 1);
    }

    public MapFrame withPixelRatio(double ratio) {
        return new MapFrame(centreX, centreY, metresPerPixel, width, height, ratio);
    }

    /** The same centre and scale in another size. */
    public MapFrame resize(int newWidth, int newHeight) {
        return new MapFrame(centreX, centreY, metresPerPixel, newWidth, newHeight, pixelRatio);
    }

    public double toPixelX(double x) {
        return (x - centreX) / metresPerPixel + width / 2.0;
    }

    public double toPixelY(double y) {
        return (centreY - y) / metresPerPixel + height / 2.0;
    }

    public double toWorldX(double pixelX) {
        return centreX + (pixelX - width / 2.0) * metresPerPixel;
    }

    public double toWorldY(double pixelY) {
        return centreY - (pixelY - height / 2.0) * metresPerPixel;
    }

    /** Zooms so that the place under the pointer stays under it; a factor over 1 comes closer. */
    public MapFrame zoomAt(double pixelX, double pixelY, double factor) {
        double metres = Math.min(FARTHEST, Math.max(CLOSEST, metresPerPixel / factor));
        double x = toWorldX(pixelX);
        double y = toWorldY(pixelY);
        return new MapFrame(
                x - (pixelX - width / 2.0) * metres,
                y + (pixelY - height / 2.0) * metres,
                metres,
                width,
                height,
                pixelRatio);
    }

    /** Moves the map with the pointer: what was under the pointer is under it after the drag. */
    public MapFrame pan(double pixelsRight, double pixelsDown) {
        return new MapFrame(
                centreX - pixelsRight * metresPerPixel,
                centreY + pixelsDown * metresPerPixel,
                metresPerPixel,
                width,
                height,
                pixelRatio);
    }

    public MapFrame centredAt(double x, double y) {
        return new MapFrame(x, y, metresPerPixel, width, height, pixelRatio);
    }

    public Extent extent() {
        double halfWidth = width / 2.0 * metresPerPixel;
        double halfHeight = height / 2.0 * metresPerPixel;
        return new Extent(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight);
    }

    /** The n of 1 : n on a screen of 96 pixels per inch. */
    public double scale() {
        return metresPerPixel / METRES_PER_SCREEN_PIXEL;
    }

    public int imageWidth() {
        return (int) Math.round(width * pixelRatio);
    }

    public int imageHeight() {
        return (int) Math.round(height * pixelRatio);
    }
}
