// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The features of a layer, one after the other. */
interface LayerReader extends AutoCloseable {

    /** Opens the layer that a format names. */
    static LayerReader open(Path file, LayerFormat format) throws WorkbenchException {
        return switch (format.kind()) {
            case GEOPACKAGE -> GeoPackageLayer.open(file, format.layer());
            case SHAPEFILE -> ShapefileLayer.open(file, format.member());
            case GEOJSON -> GeoJsonLayer.open(file, format.member());
            case KML -> KmlLayer.open(file, format.member());
        };
    }

    /** Names of the attributes. */
    List<String> columns();

    /** The coordinate system that the file names, empty where it names none. */
    Optional<Crs> crs();

    /** Why the system that the file names cannot be understood; it has none then. */
    default Optional<Problem> crsFault() {
        return Optional.empty();
    }

    /** The next feature, or null after the last. */
    LayerFeature next() throws WorkbenchException;

    /** How much of the layer has been read, 0 to 1. */
    double fraction();

    @Override
    void close() throws WorkbenchException;
}
