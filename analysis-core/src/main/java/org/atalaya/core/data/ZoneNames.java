// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The zones of a layer by one of their attributes, such as code or name. A text means a zone when it is written like the
 * attribute, or differs only in case, accents, spaces, punctuation or leading zeros; where two zones differ in nothing
 * else, neither is meant.
 */
public final class ZoneNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\p{N})0+(?=\\p{N})");

    private final Map<String, List<Zone>> exact = new LinkedHashMap<>();
    private final Map<String, String> normalised = new HashMap<>();

    private ZoneNames() {}

    public static ZoneNames of(Zones zones, String attribute) {
        ZoneNames names = new ZoneNames();
        Set<String> unclear = new HashSet<>();
        for (Zone zone : zones.zones()) {
            String value = zone.attributes().getOrDefault(attribute, "").strip();
            if (value.isEmpty()) {
                continue;
            }
            names.exact.computeIfAbsent(value, v -> new ArrayList<>()).add(zone);
            String other = names.normalised.putIfAbsent(normal(value), value);
            if (other != null && !other.equals(value)) {
                unclear.add(normal(value));
            }
        }
        names.normalised.keySet().removeAll(unclear);
        return names;
    }

    /** Names of the attributes that the zones of a layer have, in file order. */
    public static List<String> attributes(Zones zones) {
        Set<String> names = new LinkedHashSet<>();
        zones.zones().forEach(zone -> names.addAll(zone.attributes().keySet()));
        return List.copyOf(names);
    }

    /** The attribute's value that a text means, as the layer writes it; empty where it means none. */
    public Optional<String> find(String text) {
        String plain = text.strip();
        return exact.containsKey(plain) ? Optional.of(plain) : Optional.ofNullable(normalised.get(normal(plain)));
    }

    /** The values of the attribute, in file order. */
    public List<String> values() {
        return List.copyOf(exact.keySet());
    }

    /** The zones that have a value; several where one zone of the world is several areas of the layer. */
    public List<Zone> zones(String value) {
        return List.copyOf(exact.getOrDefault(value, List.of()));
    }

    /** Lower case, without accents, spaces, punctuation and leading zeros. */
    public static String normal(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String apart = BETWEEN.matcher(plain).replaceAll(" ");
        return LEADING_ZEROS.matcher(apart).replaceAll("").replace(" ", "");
    }
}
