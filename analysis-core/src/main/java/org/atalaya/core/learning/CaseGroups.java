// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNumbers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.time.LocalMillis;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Rows put into groups.
 *
 * @param groupOf of each row; {@link #UNKNOWN} where nothing is known
 * @param order of the groups; others come behind
 */
record CaseGroups(String[] groupOf, List<String> order) {

    static final String UNKNOWN = "–";

    static CaseGroups byTime(Incidents incidents, int[] rows, ToIntFunction<LocalDateTime> part, int from, int to) {
        String[] groups = Arrays.stream(rows)
                .mapToObj(row -> incidents.hasTime(row)
                        ? Integer.toString(part.applyAsInt(LocalMillis.toDateTime(incidents.start(row))))
                        : UNKNOWN)
                .toArray(String[]::new);
        return new CaseGroups(
                groups,
                IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    }

    /** The zone of each row: its position in the layer, −1 where none. On a line between two it is the first of them. */
    static int[] zones(Incidents incidents, int[] rows, Zones layer) {
        List<Zone> zones = layer.zones();
        STRtree boxes = new STRtree();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            boxes.insert(zones.get(i).area().getEnvelopeInternal(), i);
            locators.add(new IndexedPointInAreaLocator(zones.get(i).area()));
        }
        int[] found = new int[rows.length];
        Arrays.fill(found, -1);
        for (int i = 0; i < rows.length; i++) {
            if (incidents.hasPlace(rows[i])) {
                Coordinate place = new Coordinate(incidents.x(rows[i]), incidents.y(rows[i]));
                int in = Integer.MAX_VALUE;
                for (Object candidate : boxes.query(new Envelope(place))) {
                    int zone = (Integer) candidate;
                    if (zone < in && locators.get(zone).locate(place) != Location.EXTERIOR) {
                        in = zone;
                    }
                }
                found[i] = in == Integer.MAX_VALUE ? -1 : in;
            }
        }
        return found;
    }

    /** The zone that a column names: by its name, or else its id. */
    static int[] zones(Incidents incidents, int[] rows, Zones layer, Column column) {
        List<Zone> zones = layer.zones();
        int[] ofLevel = column.levels().stream()
                .mapToInt(level -> IntStream.range(0, zones.size())
                        .filter(i -> zones.get(i).name().equals(level.strip())
                                || zones.get(i).id().equals(level.strip()))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        return Arrays.stream(rows)
                .map(row -> column.code(row) < 0 ? -1 : ofLevel[column.code(row)])
                .toArray();
    }

    static CaseGroups byZone(int[] zoneOf, Zones layer) {
        List<String> names = layer.zones().stream().map(Zone::name).toList();
        return new CaseGroups(
                Arrays.stream(zoneOf)
                        .mapToObj(i -> i < 0 ? UNKNOWN : names.get(i))
                        .toArray(String[]::new),
                names.stream().distinct().toList());
    }

    /** By what an attribute says of the zone: groups of equally many zones by rank where it is numbers, else its texts. */
    static CaseGroups byAttribute(int[] zoneOf, Zones layer, String attribute, int groups) {
        List<Zone> zones = layer.zones();
        List<Optional<Double>> numbers = zones.stream()
                .map(zone -> number(zone, attribute))
                .map(n -> n.isPresent() ? Optional.of(n.getAsDouble()) : Optional.<Double>empty())
                .toList();
        double[] sorted = numbers.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        boolean text = sorted.length == 0;
        String[] nameOf = new String[zones.size()];
        List<List<Double>> members = new ArrayList<>();
        IntStream.range(0, groups).forEach(g -> members.add(new ArrayList<>()));
        int[] groupOf = new int[zones.size()];
        for (int i = 0; i < nameOf.length; i++) {
            if (!text && numbers.get(i).isPresent()) {
                double value = numbers.get(i).get();
                // Zones of equal numbers are in one group: that of the first of them.
                int rank = (int)
                        Arrays.stream(sorted).filter(other -> other < value).count();
                groupOf[i] = (int) ((long) rank * groups / sorted.length);
                members.get(groupOf[i]).add(value);
            }
        }
        List<String> order = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            Collection<Double> in = members.get(g);
            order.add(
                    in.isEmpty()
                            ? ""
                            : (g + 1) + ": "
                                    + plain(in.stream()
                                            .mapToDouble(d -> d)
                                            .min()
                                            .orElseThrow()) + " – "
                                    + plain(in.stream()
                                            .mapToDouble(d -> d)
                                            .max()
                                            .orElseThrow()));
        }
        for (int i = 0; i < nameOf.length; i++) {
            String said = zones.get(i).attributes().getOrDefault(attribute, "").strip();
            nameOf[i] = text
                    ? (said.isEmpty() ? UNKNOWN : said)
                    : numbers.get(i).isPresent() ? order.get(groupOf[i]) : UNKNOWN;
        }
        return new CaseGroups(
                Arrays.stream(zoneOf).mapToObj(i -> i < 0 ? UNKNOWN : nameOf[i]).toArray(String[]::new),
                text
                        ? List.of()
                        : order.stream().filter(name -> !name.isEmpty()).toList());
    }

    private static OptionalDouble number(Zone zone, String attribute) {
        return ZoneNumbers.parse(zone.attributes().getOrDefault(attribute, ""));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
