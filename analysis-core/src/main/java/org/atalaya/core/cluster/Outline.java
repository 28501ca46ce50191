// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

/** How a cluster is drawn. */
public enum Outline {
    /** The convex hull of its points. */
    HULL,
    /** CrimeStat's standard deviational ellipse; the hull where the points lie on a line or are fewer than three. */
    ELLIPSE
}
