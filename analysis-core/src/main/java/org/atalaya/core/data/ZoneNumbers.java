// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers among the attributes of zones, which layers hold as text: 1234, 1234.5, −3, "1 234" or "1,234". */
public final class ZoneNumbers {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[, \u00a0](?=\\d{3}(?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,15}(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?");

    private ZoneNumbers() {}

    /** The number that a text is, empty where it is none. */
    public static OptionalDouble parse(String text) {
        String plain = THOUSANDS.matcher(text.strip()).replaceAll("");
        return NUMBER.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain.replace('−', '-')))
                : OptionalDouble.empty();
    }

    /** The attributes whose texts are all numbers, in file order; a zone may have none. */
    public static List<String> attributes(Zones zones) {
        return ZoneNames.attributes(zones).stream()
                .filter(name -> isNumeric(zones, name))
                .toList();
    }

    /** What an attribute says of each zone, NaN where it says no number. */
    public static double[] values(Zones zones, String attribute) {
        return zones.zones().stream()
                .mapToDouble(zone ->
                        parse(zone.attributes().getOrDefault(attribute, "")).orElse(Double.NaN))
                .toArray();
    }

    private static boolean isNumeric(Zones zones, String name) {
        List<String> said = zones.zones().stream()
                .map(zone -> zone.attributes().getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .toList();
        return !said.isEmpty() && said.stream().allMatch(text -> parse(text).isPresent());
    }
}
