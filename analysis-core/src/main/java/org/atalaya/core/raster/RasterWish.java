// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

/**
 * How a file is to be read.
 *
 * @param name what the layer will be called
 * @param band which band holds the numbers, the first is 1; 0 leaves it to the file
 * @param unit what the numbers are measured in; empty leaves it to the file
 * @param epsg the system of the file where the user knows it; 0 leaves it to the file
 */
public record RasterWish(String name, int band, String unit, int epsg) {

    /** Everything as the file says. */
    public static RasterWish of(String name) {
        return new RasterWish(name, 0, "", 0);
    }
}
