// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Finds the column of a file whose texts are the zones of a layer, and the attribute of the layer that they are.
 *
 * @param column position of the column
 * @param texts its different texts and how many rows have each, in order of first appearance
 */
record ZoneJoin(int column, String name, String attribute, ZoneNames names, Map<String, Long> texts) {

    /** At least this share of the rows that say anything must mean a zone. */
    private static final double LEAST = 0.5;

    /** A column of more different texts is no column of zones, unless the layer has that many. */
    private static final int MOST_TEXTS = 2_000;

    private static final int NAMED = 5;

    /** How much a telling name counts beside the share of rows that mean a zone. */
    private static final double NAME_WEIGHT = 0.1;

    ZoneJoin {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Looks through the sampled rows of a file; the roles say which columns hold something else. */
    static Optional<ZoneJoin> find(Path file, SourceFormat format, List<Role> roles, Zones zones)
            throws WorkbenchException {
        List<String> header;
        List<Map<String, Long>> texts = new ArrayList<>();
        int most = Math.max(MOST_TEXTS, 20 * zones.zones().size());
        try (RowSource in = RowSource.open(file, format)) {
            header = in.header();
            header.forEach(name -> texts.add(new LinkedHashMap<>()));
            for (List<String> cells = in.next(); cells != null; cells = in.next()) {
                if (!RowSample.takes(in.row()) || in.fault().isPresent() || cells.size() != header.size()) {
                    continue;
                }
                for (int i = 0; i < header.size(); i++) {
                    count(texts.get(i), cells.get(i).strip(), most);
                }
            }
        }
        List<ZoneNames> names = new ArrayList<>();
        List<String> attributes = ZoneNames.attributes(zones);
        attributes.forEach(attribute -> names.add(ZoneNames.of(zones, attribute)));
        List<ZoneJoin> joins = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean free = roles.get(i) == Role.KEEP || roles.get(i) == Role.ZONE;
            for (int a = 0; free && texts.get(i).size() <= most && a < attributes.size(); a++) {
                ZoneJoin join = new ZoneJoin(i, header.get(i), attributes.get(a), names.get(a), texts.get(i));
                if (join.fits()) {
                    joins.add(join);
                }
            }
        }
        return joins.stream().max(Comparator.comparingDouble(ZoneJoin::fit));
    }

    private static void count(Map<String, Long> texts, String text, int most) {
        if (!Numbers.missing(text) && texts.size() <= most) {
            texts.merge(text, 1L, Long::sum);
        }
    }

    private double share() {
        long all = texts.values().stream().mapToLong(Long::longValue).sum();
        long meant = texts.entrySet().stream()
                .filter(e -> names.find(e.getKey()).isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all == 0 ? 0 : (double) meant / all;
    }

    /** Small numbers are everywhere: they mean zones only where the column's name says so. */
    private boolean fits() {
        long meant = texts.keySet().stream()
                .flatMap(text -> names.find(text).stream())
                .distinct()
                .count();
        boolean several = meant >= Math.min(2, names.values().size());
        boolean numbers = texts.keySet().stream().allMatch(Numbers::isNumber);
        return several && share() >= LEAST && (!numbers || HeaderWords.fit(Role.ZONE, name) > 0 || sameName());
    }

    private double fit() {
        double named = HeaderWords.fit(Role.ZONE, name) > 0 ? NAME_WEIGHT : 0;
        return share() + named + (sameName() ? NAME_WEIGHT : 0);
    }

    private boolean sameName() {
        return HeaderWords.normal(name).equals(HeaderWords.normal(attribute));
    }

    /** Says what is joined with what, and which texts mean no zone. */
    void state(Zones zones, List<Problem> statements) {
        List<String> unknown = new ArrayList<>();
        long unknownRows = 0;
        int otherwise = 0;
        for (Map.Entry<String, Long> text : texts.entrySet()) {
            Optional<String> zone = names.find(text.getKey());
            if (zone.isEmpty()) {
                unknown.add(text.getKey());
                unknownRows += text.getValue();
            } else if (!zone.get().equals(text.getKey())) {
                otherwise++;
            }
        }
        statements.add(Problem.info(
                "import.zone-joined",
                name,
                attribute,
                zones.name(),
                texts.size() - unknown.size(),
                texts.size(),
                otherwise));
        if (!unknown.isEmpty()) {
            String shown = String.join(
                    ", ",
                    unknown.stream().limit(NAMED).map(SourceFiles::shorten).toList());
            statements.add(Problem.warning("import.zones-unknown", name, unknown.size(), shown, unknownRows));
        }
    }
}
