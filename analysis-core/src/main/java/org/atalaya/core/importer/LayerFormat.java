// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * A map layer whose points become two columns behind its attributes.
 *
 * @param layer its name where a file holds several, otherwise empty
 * @param member the file inside an archive, otherwise empty
 * @param crs what the file says of its coordinate system: {@code EPSG:n} or a name; empty where it says nothing
 * @param toDegrees whether the points are turned into degrees on WGS 84, because the system has no EPSG number
 */
@JsonIgnoreProperties("header")
public record LayerFormat(Kind kind, String layer, String member, String crs, boolean toDegrees)
        implements SourceFormat {

    /** The formats of layers. */
    public enum Kind {
        GEOPACKAGE("GeoPackage"),
        SHAPEFILE("shapefile"),
        GEOJSON("GeoJSON"),
        KML("KML");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public LayerFormat {
        Objects.requireNonNull(kind, "no kind");
        layer = layer == null ? "" : layer;
        member = member == null ? "" : member;
        crs = crs == null ? "" : crs;
    }

    /** What a person calls it: the layer, or the format where the file is one layer. */
    public String shown() {
        return layer.isEmpty() ? kind.title() : kind.title() + " " + layer;
    }

    @Override
    public boolean header() {
        return true;
    }
}
