// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One area: a polygon or multipolygon in metres with what its file says of it.
 *
 * @param attributes attribute names and values as text, in file order
 */
public record Zone(String id, String name, Geometry area, Map<String, String> attributes) {}
