// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geopackage.FeatureCursor;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/** The features of a layer of a GeoPackage. */
final class GeoPackageLayer implements LayerReader {

    private final FeatureCursor cursor;
    private final Optional<Crs> crs;

    /** Columns whose times are those of a clock on the wall, although the format makes them end in Z. */
    private final boolean[] clock;

    private GeoPackageLayer(FeatureCursor cursor, Optional<Crs> crs) {
        this.cursor = cursor;
        this.crs = crs;
        this.clock = new boolean[cursor.columns().size()];
        List<String> ours = ourWords();
        for (int i = 0; i < clock.length; i++) {
            clock[i] = ours.stream().anyMatch(cursor.descriptions().get(i)::startsWith);
        }
    }

    /** How we begin to describe such a column in a project and in an export. */
    private static List<String> ourWords() {
        List<String> words = new ArrayList<>();
        for (Locale language : List.of(Texts.ENGLISH, Texts.SPANISH)) {
            for (String key : List.of("store.clock-column", "export.clock-column")) {
                words.add(Texts.of(language).get(key, "\0").split("\0", -1)[0]);
            }
        }
        return words;
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
        for (int i = 0; i < clock.length; i++) {
            if (clock[i] && cells.get(i).endsWith("Z")) {
                cells.set(i, cells.get(i).substring(0, cells.get(i).length() - 1));
            }
        }
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
