// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.InputRef;

/**
 * A saved question: which incidents of a dataset. Parts left empty ask for nothing; all parts must hold.
 *
 * @param name unique in the project; {@code selection/NAME} names it
 * @param incidents the dataset it is asked of
 * @param where a condition in ECQL as it was typed, or blank
 * @param from start of the time window, included
 * @param to its end, not included
 * @param categories values of the column that is the category
 */
public record Selection(
        String name,
        InputRef incidents,
        String where,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> to,
        Optional<Area> area,
        List<String> categories) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public Selection {
        where = where.strip();
        categories = List.copyOf(categories);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("a window must end after it starts: " + from + " to " + to);
        }
    }

    /** Everything in a dataset. */
    public static Selection all(InputRef incidents) {
        return new Selection("", incidents, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    public InputRef ref() {
        return InputRef.selection(name);
    }

    public boolean asksNothing() {
        return ecql().isEmpty();
    }

    /** All parts as one condition, blank when nothing is asked. */
    public String ecql() {
        List<String> parts = new ArrayList<>();
        if (!categories.isEmpty()) {
            parts.add(
                    "category IN (" + categories.stream().map(Ecql::quoteText).collect(Collectors.joining(", ")) + ")");
        }
        from.ifPresent(moment -> parts.add("occurred >= " + MOMENT.format(moment)));
        to.ifPresent(moment -> parts.add("occurred < " + MOMENT.format(moment)));
        area.ifPresent(place -> parts.add(place.ecql()));
        if (!where.isEmpty()) {
            parts.add(parts.isEmpty() ? where : "(" + where + ")");
        }
        return String.join(" AND ", parts);
    }

    /** The reference that says all of it, so that what was asked stays known when the selection is changed. */
    public InputRef inFull() {
        return incidents.where(ecql());
    }

    public Selection named(String newName) {
        return new Selection(newName, incidents, where, from, to, area, categories);
    }

    public Selection where(String condition) {
        return new Selection(name, incidents, condition, from, to, area, categories);
    }

    public Selection between(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
        return new Selection(name, incidents, where, start, end, area, categories);
    }

    public Selection in(Optional<Area> place) {
        return new Selection(name, incidents, where, from, to, place, categories);
    }

    public Selection of(List<String> chosen) {
        return new Selection(name, incidents, where, from, to, area, chosen);
    }
}
