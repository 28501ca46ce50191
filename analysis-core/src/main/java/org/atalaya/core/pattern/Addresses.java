// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.data.Column;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;

/** Incidents by address: by a column of texts, or by their place to the last digit. */
final class Addresses {

    /**
     * One address.
     *
     * @param text as first written, empty where places tell addresses apart
     * @param place the mean of its incidents
     */
    record Address(String text, Coordinate place, int count) {}

    private Addresses() {}

    /**
     * By falling count, equal ones from west to east and south to north. Capitals and blanks at the ends do not matter;
     * incidents without a text are addresses by their place.
     */
    static List<Address> of(Places places, String columnName) throws WorkbenchException {
        Column column = columnName.isEmpty()
                ? null
                : places.incidents()
                        .column(columnName)
                        .orElseThrow(() -> new WorkbenchException(Problem.error("pattern.no-column", columnName, "")
                                .at(Where.parameter("address"))))
                        .whole();
        Map<Object, List<Integer>> rows = new HashMap<>();
        for (int row : places.rows()) {
            String text = column == null ? null : column.text(row);
            Object key = text == null || text.isBlank()
                    ? new Coordinate(
                            places.incidents().x(row), places.incidents().y(row))
                    : text.strip().toLowerCase(Locale.ROOT);
            rows.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
        }
        List<Address> addresses = new ArrayList<>(rows.size());
        rows.forEach((key, of) -> addresses.add(address(places, key instanceof String ? column : null, of)));
        addresses.sort(Comparator.comparingInt((Address a) -> -a.count())
                .thenComparing(Address::place)
                .thenComparing(Address::text));
        return addresses;
    }

    private static Address address(Places places, Column column, List<Integer> rows) {
        int first = rows.get(0);
        double x = places.incidents().x(first);
        double y = places.incidents().y(first);
        double dx = 0;
        double dy = 0;
        for (int row : rows) {
            dx += places.incidents().x(row) - x;
            dy += places.incidents().y(row) - y;
        }
        return new Address(
                column == null ? "" : column.text(first).strip(),
                new Coordinate(x + dx / rows.size(), y + dy / rows.size()),
                rows.size());
    }
}
