// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geopackage.FeatureCursor;
import org.atalaya.core.problem.WorkbenchException;

/** The features of a layer of a GeoPackage. */
final class GeoPackageLayer implements LayerReader {

    private final FeatureCursor cursor;
    private final Optional<Crs> crs;

    private GeoPackageLayer(FeatureCursor cursor, Optional<Crs> crs) {
        this.cursor = cursor;
        this.crs = crs;
    }

    static GeoPackageLayer open(Path file, String layer) throws WorkbenchException {
        FeatureCursor cursor = FeatureCursor.open(file, layer);
        boolean ok = false;
        try {
            Crs stated = cursor.crs();
            Optional<Crs> crs = Optional.empty();
            if (stated.epsg() > 0) {
                crs = Optional.of(CrsRegistry.epsg(stated.epsg()));
            } else if (!stated.wkt().isEmpty()) {
                crs = Optional.of(CrsRegistry.wkt(stated.wkt()));
            }
            ok = true;
            return new GeoPackageLayer(cursor, crs);
        } finally {
            if (!ok) {
                cursor.close();
            }
        }
    }

    @Override
    public List<String> columns() {
        return cursor.columns();
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public LayerFeature next() throws WorkbenchException {
        if (!cursor.next()) {
            return null;
        }
        List<String> cells = new ArrayList<>(cursor.cells());
        return cursor.fault().isEmpty()
                ? LayerFeature.of(cursor.geometry(), cells)
                : LayerFeature.unreadable(cells, cursor.fault());
    }

    @Override
    public double fraction() {
        return cursor.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        cursor.close();
    }
}
