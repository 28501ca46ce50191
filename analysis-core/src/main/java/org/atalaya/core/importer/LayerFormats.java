// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.FeatureCursor;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** Which layer of a file is meant, and what the file says of its coordinate system. */
final class LayerFormats {

    private LayerFormats() {}

    /** Whether a kind of file is a map layer. */
    static boolean isLayer(FileKind.Type type) {
        return type != FileKind.Type.TEXT && type != FileKind.Type.WORKBOOK;
    }

    /** The layer before its coordinate system is known. */
    static LayerFormat of(Path file, FileKind kind, SourceChoice choice, boolean areas) throws WorkbenchException {
        return of(file, kind, choice, type -> fits(type, areas));
    }

    /** The layer whatever its shapes are. */
    static LayerFormat any(Path file, FileKind kind, SourceChoice choice) throws WorkbenchException {
        return of(file, kind, choice, type -> true);
    }

    private static LayerFormat of(Path file, FileKind kind, SourceChoice choice, Predicate<String> fitting)
            throws WorkbenchException {
        LayerFormat.Kind title =
                switch (kind.type()) {
                    case GEOPACKAGE -> LayerFormat.Kind.GEOPACKAGE;
                    case SHAPEFILE -> LayerFormat.Kind.SHAPEFILE;
                    case KML -> LayerFormat.Kind.KML;
                    default -> LayerFormat.Kind.GEOJSON;
                };
        String layer = title == LayerFormat.Kind.GEOPACKAGE ? layer(file, choice.layer(), fitting) : "";
        return new LayerFormat(title, layer, kind.member(), "", false);
    }

    /** What a plan keeps of a coordinate system. */
    static String shown(Crs crs) {
        return crs.code().isEmpty() ? crs.name() : crs.code();
    }

    private static String layer(Path file, String wanted, Predicate<String> fits) throws WorkbenchException {
        Map<String, String> layers = FeatureCursor.layers(file);
        List<String> names = List.copyOf(layers.keySet());
        Where here = Where.file(SourceFiles.name(file));
        if (!wanted.isEmpty()) {
            if (!layers.containsKey(wanted)) {
                throw new WorkbenchException(Problem.error("import.other-layer", wanted, Archive.listed(names))
                        .at(here));
            }
            return wanted;
        }
        if (names.size() == 1) {
            return names.get(0);
        }
        List<String> fitting =
                names.stream().filter(n -> fits.test(layers.get(n))).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (names.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.no-layer").at(here));
        }
        List<String> open = fitting.isEmpty() ? names : fitting;
        throw new WorkbenchException(Archive.choose("import.choose-layer", open).at(here));
    }

    /** A layer may also declare that it holds anything. */
    private static boolean fits(String geometryType, boolean areas) {
        String type = geometryType.toUpperCase(Locale.ROOT);
        boolean any = type.startsWith("GEOMETRY");
        return any || (areas ? type.contains("POLYGON") || type.contains("SURFACE") : type.contains("POINT"));
    }
}
