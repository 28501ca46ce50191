// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.List;
import java.util.stream.Collectors;

/** Where: some of the project's zones, or a shape of one's own. */
public sealed interface Area {

    /** The same as a condition. */
    String ecql();

    /**
     * Zones of the project by name.
     *
     * @param layer the layer they are of; blank for the boundary
     */
    record Named(String layer, List<String> zones) implements Area {
        public Named {
            zones = List.copyOf(zones);
            if (zones.isEmpty()) {
                throw new IllegalArgumentException("an area of no zones");
            }
        }

        /** Zones of the boundary. */
        public Named(List<String> zones) {
            this("", zones);
        }

        @Override
        public String ecql() {
            return Ecql.quoteName(Vocabulary.zoneOf(layer)) + " IN ("
                    + zones.stream().map(Ecql::quoteText).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** A rectangle in metres of the project's system, its edges included. */
    record Rectangle(double minX, double minY, double maxX, double maxY) implements Area {
        public Rectangle {
            if (!(minX <= maxX && minY <= maxY && maxX - minX < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("rectangle " + minX + " " + minY + " " + maxX + " " + maxY);
            }
        }

        @Override
        public String ecql() {
            return "BBOX(geom, " + Ecql.number(minX) + ", " + Ecql.number(minY) + ", " + Ecql.number(maxX) + ", "
                    + Ecql.number(maxY) + ")";
        }
    }

    /** A polygon or multipolygon in metres of the project's system, as WKT. */
    record Polygon(String wkt) implements Area {
        @Override
        public String ecql() {
            return "INTERSECTS(geom, " + wkt + ")";
        }
    }
}
