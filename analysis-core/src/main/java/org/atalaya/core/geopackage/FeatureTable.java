// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer of a GeoPackage: row i of the attributes belongs to geometry i.
 *
 * @param geometries null where a row has none
 */
public record FeatureTable(String name, String title, Crs crs, List<Geometry> geometries, Table attributes) {

    public FeatureTable {
        geometries = Collections.unmodifiableList(new ArrayList<>(geometries));
    }
}
