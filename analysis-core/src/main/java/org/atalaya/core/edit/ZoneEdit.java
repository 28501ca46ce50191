// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.atalaya.core.data.Zone;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The steps by which a person changes the zones of a layer. */
public final class ZoneEdit {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ZoneEdit() {}

    /**
     * The zones and one more. Its corners within reach of a neighbour's border lie on that border, an edge that passes a
     * corner of a neighbour within reach goes through that corner, and where the zone was drawn over a neighbour it ends
     * at the neighbour's border.
     *
     * @param corners in order, not closed
     * @param reach in metres
     * @throws WorkbenchException when its border crosses itself, or nothing is left of it beside its neighbours
     */
    public static List<Zone> add(List<Zone> zones, List<Coordinate> corners, String name, double reach)
            throws WorkbenchException {
        Polygon drawn = FACTORY.createPolygon(Rings.closed(corners, FACTORY));
        Map<String, String> attributes = new LinkedHashMap<>();
        columns(zones).forEach(column -> attributes.put(column, ""));
        Zone plain = new Zone(nextId(zones), name.strip(), drawn, attributes);
        Border.check(plain);
        List<Coordinate> others = new ArrayList<>();
        zones.forEach(zone -> others.addAll(Border.corners(zone)));
        List<Coordinate> pulled = corners.stream()
                .map(corner ->
                        Snap.find(zones, corner, reach, null).map(Snap::place).orElse(corner))
                .toList();
        Zone close = Border.with(plain, FACTORY.createPolygon(Rings.closed(pulled, FACTORY)));
        Zone snapped = Border.noded(close, others, reach);
        Zone fresh = sound(snapped) ? snapped : sound(close) ? close : plain;
        List<Zone> after = new ArrayList<>(zones);
        after.add(fresh);
        return Border.settle(zones, after, Set.of(zones.size()));
    }

    /**
     * The zones with a corner moved, in each zone that has it.
     *
     * @throws WorkbenchException when a border would cross itself, or two neighbours would lie over each other
     */
    public static List<Zone> move(List<Zone> zones, Coordinate from, Coordinate to) throws WorkbenchException {
        return corners(zones, from, ring -> ring.stream()
                .map(corner -> corner.equals2D(from) ? to : corner)
                .toList());
    }

    /** The zones without a corner, in each zone that has it. */
    public static List<Zone> deleteCorner(List<Zone> zones, Coordinate corner) throws WorkbenchException {
        for (Zone zone : zones) {
            for (Coordinate[] ring : Rings.of(zone.area())) {
                if (ring.length <= 4 && List.of(ring).stream().anyMatch(c -> c.equals2D(corner))) {
                    throw new WorkbenchException(Problem.error("edit.three-corners", zone.name()));
                }
            }
        }
        return corners(zones, corner, ring -> ring.stream()
                .filter(c -> !c.equals2D(corner))
                .toList());
    }

    /** The zones with a corner on the nearest edge, in each zone that has that edge. */
    public static List<Zone> insertCorner(List<Zone> zones, Coordinate at, double reach) {
        return Snap.find(zones, at, reach, null)
                .filter(snap -> !snap.corner())
                .map(snap -> zones.stream()
                        .map(zone -> Border.noded(zone, List.of(snap.place()), Border.SAME))
                        .toList())
                .orElse(zones);
    }

    /** The zones without one. */
    public static List<Zone> delete(List<Zone> zones, String id) {
        return zones.stream().filter(zone -> !zone.id().equals(id)).toList();
    }

    /**
     * The zones with another name and other attributes for one of them. An attribute that repeats the name follows it.
     *
     * @throws WorkbenchException {@code edit.not-a-number} where an attribute holds only numbers in all other zones,
     *     {@code edit.no-name} where the name is blank
     */
    public static List<Zone> describe(List<Zone> zones, String id, String name, Map<String, String> attributes)
            throws WorkbenchException {
        if (name.isBlank()) {
            throw new WorkbenchException(Problem.error("edit.no-name"));
        }
        List<Zone> next = new ArrayList<>();
        for (Zone zone : zones) {
            if (!zone.id().equals(id)) {
                next.add(zone);
                continue;
            }
            Map<String, String> all = new LinkedHashMap<>(zone.attributes());
            all.putAll(attributes);
            for (Map.Entry<String, String> attribute : all.entrySet()) {
                String old = zone.attributes().get(attribute.getKey());
                boolean untouched = attribute.getValue().equals(old);
                if (untouched && attribute.getValue().equals(zone.name())) {
                    attribute.setValue(name.strip());
                } else if (!untouched
                        && !attribute.getValue().isBlank()
                        && !isNumber(attribute.getValue())
                        && numbers(zones, id, attribute.getKey())) {
                    throw new WorkbenchException(
                            Problem.error("edit.not-a-number", attribute.getValue(), attribute.getKey()));
                }
            }
            next.add(new Zone(zone.id(), name.strip(), zone.area(), all));
        }
        return List.copyOf(next);
    }

    /** The names of the attributes that the zones have. */
    public static List<String> columns(List<Zone> zones) {
        Set<String> columns = new LinkedHashSet<>();
        zones.forEach(zone -> columns.addAll(zone.attributes().keySet()));
        return List.copyOf(columns);
    }

    private static boolean sound(Zone zone) {
        return !zone.area().isEmpty() && zone.area().isValid();
    }

    /** Whether the other zones have numbers, and nothing else, in a column. */
    private static boolean numbers(List<Zone> zones, String id, String column) {
        List<String> others = zones.stream()
                .filter(zone -> !zone.id().equals(id))
                .map(zone -> zone.attributes().getOrDefault(column, ""))
                .filter(value -> !value.isBlank())
                .toList();
        return !others.isEmpty() && others.stream().allMatch(ZoneEdit::isNumber);
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[-+]?\\d+(\\.\\d+)?");
    }

    private static String nextId(List<Zone> zones) {
        Set<String> taken = new TreeSet<>();
        zones.forEach(zone -> taken.add(zone.id()));
        int number = zones.size() + 1;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private static List<Zone> corners(List<Zone> zones, Coordinate place, UnaryOperator<List<Coordinate>> change)
            throws WorkbenchException {
        List<Zone> after = new ArrayList<>();
        Set<Integer> changed = new TreeSet<>();
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            boolean has = Border.corners(zone).stream().anyMatch(corner -> corner.equals2D(place));
            after.add(has ? Border.with(zone, Rings.map(zone.area(), change)) : zone);
            if (has) {
                changed.add(i);
            }
        }
        return Border.settle(zones, after, changed);
    }
}
