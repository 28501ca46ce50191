// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Coordinate systems and the way between them; the only place that talks to the projection library. Inside the core
 * all coordinates are metres in one projected system per project; degrees are never used as distances.
 */
package org.atalaya.core.geo;
