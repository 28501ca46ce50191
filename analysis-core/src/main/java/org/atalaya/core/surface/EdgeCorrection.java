// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

/** What is done about the part of a kernel that falls outside the study area. */
public enum EdgeCorrection {
    /** Each incident is divided by its kernel's mass inside (Jones 1993, Diggle 2010); the surface integrates to n. */
    JONES_DIGGLE,
    /** Each cell is divided by the mass inside of a kernel around it; right for an even density, not mass-preserving. */
    UNIFORM,
    /** What falls outside is lost. */
    NONE
}
