// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

/** A rectangle in the coordinates of its owner; metres everywhere inside the core. */
public record Extent(double minX, double minY, double maxX, double maxY) {

    public Extent {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException("not a rectangle: " + minX + " " + minY + " " + maxX + " " + maxY);
        }
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centreX() {
        return (minX + maxX) / 2;
    }

    public double centreY() {
        return (minY + maxY) / 2;
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    public Extent grow(double distance) {
        return new Extent(minX - distance, minY - distance, maxX + distance, maxY + distance);
    }

    public Extent union(Extent other) {
        return new Extent(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
