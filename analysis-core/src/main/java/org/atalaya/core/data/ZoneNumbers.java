// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;
import java.util.OptionalDouble;

/** Numbers among the attributes of zones, which layers hold as text: 1234, 1234.5, −3, "1 234" or "1,234". */
public final class ZoneNumbers {

    private ZoneNumbers() {}

    /** The number that a text is, empty where it is none. */
    public static OptionalDouble parse(String text) {
        double number = ColumnNumbers.amounts(List.of(text)).read(text);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The attributes whose texts are all numbers, in file order; a zone may have none. */
    public static List<String> attributes(Zones zones) {
        return ZoneNames.attributes(zones).stream()
                .filter(name -> ColumnNumbers.amounts(said(zones, name)).numeric())
                .toList();
    }

    /** What an attribute says of each zone, NaN where it says no number. */
    public static double[] values(Zones zones, String attribute) {
        ColumnNumbers numbers = ColumnNumbers.amounts(said(zones, attribute));
        return zones.zones().stream()
                .mapToDouble(zone -> numbers.read(zone.attributes().getOrDefault(attribute, "")))
                .toArray();
    }

    private static List<String> said(Zones zones, String name) {
        return zones.zones().stream()
                .map(zone -> zone.attributes().getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
