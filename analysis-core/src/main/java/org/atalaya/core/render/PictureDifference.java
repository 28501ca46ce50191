// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;

/**
 * How far two pictures are apart.
 *
 * @param differing pixels of which any channel differs by more than {@link #NEAR} levels
 * @param pixels pixels in all; where the pictures differ in size all of them differ
 */
public record PictureDifference(long differing, long pixels) {

    /** A channel may differ by this much of 255: two Java versions round edges differently. */
    public static final int NEAR = 8;

    /** So large a part of the pixels may differ by more, along edges and glyphs, and the pictures are still alike. */
    public static final double FEW = 0.005;

    public static PictureDifference between(BufferedImage kept, BufferedImage made) {
        long pixels = (long) kept.getWidth() * kept.getHeight();
        if (kept.getWidth() != made.getWidth() || kept.getHeight() != made.getHeight()) {
            return new PictureDifference(pixels, pixels);
        }
        long differing = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                differing += near(kept.getRGB(x, y), made.getRGB(x, y)) ? 0 : 1;
            }
        }
        return new PictureDifference(differing, pixels);
    }

    public double share() {
        return (double) differing / pixels;
    }

    public boolean isSmall() {
        return share() <= FEW;
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
