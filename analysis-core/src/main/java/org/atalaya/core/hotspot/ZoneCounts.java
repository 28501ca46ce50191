// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.ZoneNumbers;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Incidents counted by zone.
 *
 * @param counts incidents of each area, in its order
 * @param elsewhere incidents that say where they were, but in none of the areas
 * @param unsaid incidents that do not say where they were
 */
public record ZoneCounts(List<Area> areas, int[] counts, int elsewhere, int unsaid) {

    /** One zone of the world; several polygons of the layer where they share its name. */
    public record Area(String name, Geometry shape, List<Zone> zones) {

        public double km2() {
            return shape.getArea() / 1e6;
        }

        /**
         * What an attribute says of the zone as a number. Polygons of one zone repeat its number; where they differ, each
         * has its part.
         */
        public OptionalDouble number(String attribute) {
            List<Double> numbers = zones.stream()
                    .map(zone -> ZoneNumbers.parse(zone.attributes().getOrDefault(attribute, "")))
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble)
                    .toList();
            if (numbers.isEmpty()) {
                return OptionalDouble.empty();
            }
            boolean repeated = numbers.stream().distinct().count() == 1;
            return OptionalDouble.of(
                    repeated
                            ? numbers.get(0)
                            : numbers.stream().mapToDouble(Double::doubleValue).sum());
        }
    }

    /** By the polygon that a place lies in; on a line between two, by the first of them. */
    public static ZoneCounts byPlace(Incidents incidents, Zones zones) {
        List<Area> areas = zones.zones().stream()
                .map(zone -> new Area(zone.name(), zone.area(), List.of(zone)))
                .toList();
        List<IndexedPointInAreaLocator> locators = areas.stream()
                .map(area -> new IndexedPointInAreaLocator(area.shape()))
                .toList();
        STRtree boxes = new STRtree();
        for (int i = 0; i < areas.size(); i++) {
            boxes.insert(areas.get(i).shape().getEnvelopeInternal(), i);
        }
        int[] counts = new int[areas.size()];
        int elsewhere = 0;
        int unsaid = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (!incidents.hasPlace(row)) {
                unsaid++;
                continue;
            }
            Coordinate place = new Coordinate(incidents.x(row), incidents.y(row));
            int in = Integer.MAX_VALUE;
            for (Object found : boxes.query(new Envelope(place))) {
                int area = (Integer) found;
                if (area < in && locators.get(area).locate(place) != Location.EXTERIOR) {
                    in = area;
                }
            }
            if (in < Integer.MAX_VALUE) {
                counts[in]++;
            } else {
                elsewhere++;
            }
        }
        return new ZoneCounts(areas, counts, elsewhere, unsaid);
    }

    /** By the text of a column, which names the zones. */
    public static ZoneCounts byName(Column column, ZoneNames names) {
        List<Area> areas = names.values().stream()
                .map(value -> {
                    List<Zone> parts = names.zones(value);
                    Geometry shape = parts.size() == 1
                            ? parts.get(0).area()
                            : UnaryUnionOp.union(parts.stream().map(Zone::area).collect(Collectors.toList()));
                    return new Area(value, shape, parts);
                })
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        areas.forEach(area -> positions.put(area.name(), positions.size()));
        List<Integer> meant = new ArrayList<>();
        for (String level : column.levels()) {
            meant.add(names.find(level).map(positions::get).orElse(-1));
        }
        int[] counts = new int[areas.size()];
        int elsewhere = 0;
        int unsaid = 0;
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code < 0) {
                unsaid++;
            } else if (meant.get(code) < 0) {
                elsewhere++;
            } else {
                counts[meant.get(code)]++;
            }
        }
        return new ZoneCounts(areas, counts, elsewhere, unsaid);
    }

    /** The attribute that most rows of a column name, empty where none names any zone. */
    public static Optional<String> attribute(Column column, Zones zones) {
        int[] rows = column.counts();
        List<String> levels = column.levels();
        String best = null;
        long most = 0;
        for (String attribute : ZoneNames.attributes(zones)) {
            ZoneNames names = ZoneNames.of(zones, attribute);
            long named = 0;
            for (int level = 0; level < rows.length; level++) {
                named += names.find(levels.get(level)).isPresent() ? rows[level] : 0;
            }
            if (named > most) {
                best = attribute;
                most = named;
            }
        }
        return Optional.ofNullable(best);
    }

    public int counted() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneCounts that
                && areas.equals(that.areas)
                && Arrays.equals(counts, that.counts)
                && elsewhere == that.elsewhere
                && unsaid == that.unsaid;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "ZoneCounts" + Arrays.toString(counts);
    }
}
