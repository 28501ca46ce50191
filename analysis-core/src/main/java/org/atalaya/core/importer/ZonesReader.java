// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Reads areas from GeoJSON, GeoPackage, shapefile and KML: every polygon with its attributes, invalid rings mended, in
 * metres.
 */
public final class ZonesReader {

    /** Attributes that name a zone, the surest first. */
    private static final List<String> NAME_WORDS = List.of(
            "name", "nombre", "nomb", "community", "distrito", "zona", "zone", "barrio", "comuna", "beat", "district");

    private static final List<String> ID_WORDS = List.of("id", "codigo", "code", "ubigeo", "area num", "number");

    /** So many mended areas are named. */
    private static final int SHOWN = 5;

    private ZonesReader() {}

    /** Reads the areas in metres: in the UTM zone of their middle. */
    public static Zones read(Path file, Progress progress) throws WorkbenchException {
        return read(file, 0, progress);
    }

    /**
     * Reads the areas in a given system.
     *
     * @param targetEpsg that of the project the areas are for, or 0 for the UTM zone of their middle
     */
    public static Zones read(Path file, int targetEpsg, Progress progress) throws WorkbenchException {
        return readAndTell(file, targetEpsg, progress).zones();
    }

    /** Reads the areas as {@link #read} does, and tells what was mended. */
    public static BoundaryRead readAndTell(Path file, Progress progress) throws WorkbenchException {
        return readAndTell(file, 0, progress);
    }

    /** Reads the areas in a given system, and tells what was mended. */
    public static BoundaryRead readAndTell(Path file, int targetEpsg, Progress progress) throws WorkbenchException {
        return readAndTell(file, SourceChoice.NONE, 0, targetEpsg, progress);
    }

    /**
     * Reads the areas of one part of a file.
     *
     * @param choice member of an archive or layer of a GeoPackage, where the file holds several
     * @param sourceEpsg the system the file is in where the user knows it; 0 leaves that to the file
     * @param targetEpsg that of the project the areas are for, or 0 for the UTM zone of their middle
     */
    public static BoundaryRead readAndTell(
            Path file, SourceChoice choice, int sourceEpsg, int targetEpsg, Progress progress)
            throws WorkbenchException {
        Optional<Crs> target = targetEpsg == 0 ? Optional.empty() : Optional.of(CrsRegistry.epsg(targetEpsg));
        return readAndTell(file, choice, sourceEpsg, target, progress);
    }

    /**
     * The same for a system that may have no number.
     *
     * @param target that of the project the areas are for; empty for the UTM zone of their middle
     */
    public static BoundaryRead readAndTell(
            Path file, SourceChoice choice, int sourceEpsg, Optional<Crs> target, Progress progress)
            throws WorkbenchException {
        SourceFiles.check(file);
        FileKind kind = FileKind.of(file, choice);
        Where here = Where.file(SourceFiles.name(file));
        if (!LayerFormats.isLayer(kind.type())) {
            throw new WorkbenchException(Problem.error("import.boundary-format").at(here));
        }
        LayerFormat format = LayerFormats.of(file, kind, choice, true);
        Areas areas = new Areas();
        Crs source;
        try (LayerReader layer = LayerReader.open(file, format)) {
            if (sourceEpsg == 0 && layer.crs().isEmpty()) {
                throw new WorkbenchException(layer.crsFault()
                        .orElseGet(() -> Problem.error("import.boundary-crs-needed"))
                        .at(here));
            }
            source = sourceEpsg == 0 ? layer.crs().orElseThrow() : CrsRegistry.epsg(sourceEpsg);
            for (LayerFeature feature = layer.next(); feature != null; feature = layer.next()) {
                areas.take(feature, layer.columns(), here);
                progress.step(layer.fraction(), "progress.boundary", areas.geometries.size());
            }
        }
        if (areas.geometries.isEmpty()) {
            throw areas.none(here);
        }
        double[] middle = middle(file, areas.geometries, source);
        Crs metres = target.isPresent() ? target.get() : CrsRegistry.utmFor(middle[0], middle[1]);
        Projection projection = Projection.between(source, metres, middle[0], middle[1]);
        List<Zone> zones = zones(areas, projection, here);
        Zones read = together(SourceFiles.name(file), metres, zones, here);
        List<Problem> statements = new ArrayList<>();
        if (!kind.member().isEmpty()) {
            statements.add(Problem.info("import.member", kind.member()).at(here));
        }
        if (!format.layer().isEmpty() || source.epsg() != CrsRegistry.WGS84) {
            statements.add(Problem.info("import.boundary-layer", format.kind().title(), format.layer(), source.name())
                    .at(here));
        }
        statements.addAll(statements(here, read, areas));
        statements.addAll(ZoneDoubts.of(read).stream().map(p -> p.at(here)).toList());
        return new BoundaryRead(read, statements);
    }

    private static List<Zone> zones(Areas areas, Projection projection, Where here) throws WorkbenchException {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < areas.geometries.size(); i++) {
            Map<String, String> attributes = areas.attributes.get(i);
            String number = Integer.toString(areas.numbers.get(i));
            try {
                zones.add(new Zone(
                        pick(attributes, ID_WORDS, number),
                        pick(attributes, NAME_WORDS, number),
                        inMetres(areas.geometries.get(i), projection, here.row(areas.numbers.get(i))),
                        attributes));
            } catch (WorkbenchException e) {
                areas.leftOut.add(new LeftOut(label(areas.numbers.get(i), attributes), e.problem()));
            }
        }
        if (zones.isEmpty()) {
            throw areas.none(here);
        }
        return zones;
    }

    /** An area that is sound in its own system may cross itself in metres, far from where these are used. */
    private static Geometry inMetres(Geometry area, Projection projection, Where here) throws WorkbenchException {
        Geometry moved = sound(projection.transform(area), here);
        if (!(moved instanceof Polygonal) || moved.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("import.boundary-tangled").at(here));
        }
        return moved;
    }

    private static Geometry sound(Geometry area, Where here) throws WorkbenchException {
        try {
            return area.isValid() ? area : GeometryFixer.fix(area);
        } catch (TopologyException | IllegalArgumentException e) {
            throw new WorkbenchException(
                    Problem.error("import.boundary-tangled").at(here), e);
        }
    }

    private static Zones together(String name, Crs metres, List<Zone> zones, Where here) throws WorkbenchException {
        try {
            return new Zones(name, metres, zones);
        } catch (TopologyException e) {
            throw new WorkbenchException(
                    Problem.error("import.boundary-tangled").at(here), e);
        }
    }

    /**
     * An area that bounds nothing.
     *
     * @param label its number in the file, and its name where it has one
     */
    private record LeftOut(String label, Problem reason) {}

    /** The areas of a layer as they are read. */
    private static final class Areas {

        private final List<Geometry> geometries = new ArrayList<>();
        private final List<Map<String, String>> attributes = new ArrayList<>();

        /** The place of each area in the file, from 1. */
        private final List<Integer> numbers = new ArrayList<>();

        private final List<String> mended = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int others;
        private int read;

        /** Keeps an area, mended where its lines cross themselves or do not end where they began. */
        void take(LayerFeature feature, List<String> columns, Where here) {
            read++;
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i), feature.cells().get(i));
            }
            Where row = here.row(read);
            if (feature.fault().isPresent()) {
                leaveOut(map, feature.fault().get().at(row));
                return;
            }
            Geometry geometry = feature.geometry();
            if (geometry == null) {
                leaveOut(map, Problem.error("import.no-polygon").at(row));
                return;
            }
            if (!(geometry instanceof Polygonal)) {
                others++;
                return;
            }
            boolean valid = geometry.isValid();
            Geometry area;
            try {
                area = sound(geometry, row);
            } catch (WorkbenchException e) {
                leaveOut(map, e.problem());
                return;
            }
            if (!(area instanceof Polygonal) || area.isEmpty()) {
                leaveOut(map, Problem.error("import.no-polygon").at(row));
                return;
            }
            if (!valid) {
                mended.add(label(read, map));
            }
            if (GeoJsonGeometry.wasOpen(geometry)) {
                closed.add(label(read, map));
            }
            geometries.add(area);
            attributes.add(map);
            numbers.add(read);
        }

        private void leaveOut(Map<String, String> map, Problem reason) {
            leftOut.add(new LeftOut(label(read, map), reason));
        }

        /** Why there is no area at all: what is wrong with the first. */
        WorkbenchException none(Where here) {
            return new WorkbenchException(
                    leftOut.isEmpty()
                            ? Problem.error("import.no-polygon").at(here)
                            : leftOut.get(0).reason());
        }
    }

    private static String label(int number, Map<String, String> attributes) {
        String name = pick(attributes, NAME_WORDS, pick(attributes, ID_WORDS, ""));
        return name.isEmpty() ? Integer.toString(number) : number + " " + name;
    }

    private static List<Problem> statements(Where here, Zones read, Areas areas) {
        List<Problem> statements = new ArrayList<>();
        statements.add(Problem.info(
                        "import.boundary",
                        read.zones().size(),
                        read.areaKm2(),
                        read.crs().name())
                .at(here));
        named("import.boundary-mended", areas.mended, here).ifPresent(statements::add);
        named("import.boundary-closed", areas.closed, here).ifPresent(statements::add);
        named(
                        "import.boundary-left-out",
                        areas.leftOut.stream().map(LeftOut::label).toList(),
                        here)
                .ifPresent(statements::add);
        if (areas.others > 0) {
            statements.add(
                    Problem.warning("import.boundary-others", areas.others).at(here));
        }
        return statements;
    }

    private static Optional<Problem> named(String code, List<String> labels, Where here) {
        String shown = labels.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(code, labels.size(), shown).at(here));
    }

    /** Degrees on WGS 84. */
    private static double[] middle(Path file, List<Geometry> areas, Crs source) throws WorkbenchException {
        double[] middle = {0, 0};
        Envelope box = new Envelope();
        areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
        middle[0] = box.centre().x;
        middle[1] = box.centre().y;
        if (!CrsRegistry.isProjected(source) && (Math.abs(middle[0]) > 180 || Math.abs(middle[1]) > 90)) {
            throw new WorkbenchException(Problem.error("import.boundary-not-degrees", middle[0], middle[1])
                    .at(Where.file(SourceFiles.name(file))));
        }
        Projection.between(source, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(middle);
        return middle;
    }

    private static String pick(Map<String, String> attributes, List<String> words, String otherwise) {
        for (String word : words) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (HeaderWords.normal(attribute.getKey()).equals(word)
                        && !attribute.getValue().isBlank()) {
                    return attribute.getValue();
                }
            }
        }
        return otherwise;
    }
}
