// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.DerivedNumber;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.layer.Wording;

/** What is chosen in the charts, in words: "Robo · Thu 18 h to Sat 22 h". */
public final class BrushWords {

    private static final int NAMED = 3;
    private static final int HOURS = 24;

    private BrushWords() {}

    static Wording of(LinkedModel.Shown shown, Brushes brushes, boolean area) {
        List<Wording> parts = new ArrayList<>();
        brushes.rows().ifPresent(rows -> parts.add(Wording.of(area ? "explore.area" : "explore.rows")));
        brushes.of(Side.CATEGORY).ifPresent(codes -> parts.add(named(shown, Side.CATEGORY, codes)));
        brushes.of(Side.CLOCK).ifPresent(cells -> parts.add(clock(cells)));
        brushes.of(Side.DAY).ifPresent(days -> parts.add(days(shown, days)));
        Set<Side> said = Set.of(Side.CATEGORY, Side.CLOCK, Side.DAY);
        brushes.chosen().keySet().stream()
                .filter(side -> !said.contains(side))
                .sorted()
                .forEach(side -> parts.add(words(shown, side, brushes.of(side).orElseThrow())));
        Wording all = Wording.of("explore.chosen", parts.get(0));
        for (Wording part : parts.subList(1, parts.size())) {
            all = Wording.of("explore.chosen-and", all, part);
        }
        return all;
    }

    private static Wording words(LinkedModel.Shown shown, Side side, BitSet values) {
        if (side.equals(Side.CELL)) {
            return Wording.of("explore.cells", values.cardinality());
        }
        if (side.equals(Side.MONTH) || side.equals(Side.WEEKDAY)) {
            String key = side.equals(Side.MONTH) ? "explore.month." : "explore.day.";
            Wording months = Wording.of(key + (values.nextSetBit(0) + 1));
            for (int i = values.nextSetBit(values.nextSetBit(0) + 1); i >= 0; i = values.nextSetBit(i + 1)) {
                months = Wording.of("explore.listed", months, Wording.of(key + (i + 1)));
            }
            return months;
        }
        if (side.equals(Side.PERIOD)) {
            String first =
                    shown.facets().firstMonth().plusMonths(values.nextSetBit(0)).toString();
            String last =
                    shown.facets().firstMonth().plusMonths(values.length() - 1L).toString();
            return first.equals(last) ? Wording.plain(first) : Wording.of("explore.days", first, last);
        }
        NumberBins bins = shown.facets().bins().get(side);
        if (bins != null) {
            return Wording.of(
                    "explore.range",
                    side.column()
                            .flatMap(DerivedNumber::of)
                            .map(number -> Wording.of(key(number)))
                            .orElseGet(() -> Wording.plain(side.column().orElse(""))),
                    bins.from(values.nextSetBit(0)),
                    bins.from(values.length()));
        }
        return shown.facets().names().containsKey(side)
                ? named(shown, side, values)
                : Wording.of("explore.combinations", values.cardinality());
    }

    /** The name of a number in the bundle. */
    public static String key(DerivedNumber number) {
        return "number." + number.name().toLowerCase(Locale.ROOT);
    }

    private static Wording named(LinkedModel.Shown shown, Side side, BitSet codes) {
        List<String> levels = shown.facets().names().get(side);
        List<String> names = codes.stream().limit(NAMED).mapToObj(levels::get).toList();
        String list = String.join(", ", names);
        int more = codes.cardinality() - names.size();
        return more == 0 ? Wording.plain(list) : Wording.of("explore.and-more", list, more);
    }

    /** The rectangle of hours and weekdays, or how many cells there are where it is none. */
    private static Wording clock(BitSet cells) {
        int first = cells.nextSetBit(0);
        int last = cells.length() - 1;
        int days = last / HOURS - first / HOURS + 1;
        int hours = last % HOURS - first % HOURS + 1;
        if (cells.cardinality() != days * hours) {
            return Wording.of("explore.hours", cells.cardinality());
        }
        return Wording.of(
                days == 1 ? "explore.clock-day" : "explore.clock",
                Wording.of("explore.day." + (first / HOURS + 1)),
                Wording.of("explore.day." + (last / HOURS + 1)),
                first % HOURS,
                last % HOURS + 1);
    }

    private static Wording days(LinkedModel.Shown shown, BitSet days) {
        LocalDate first = shown.facets().firstDay().plusDays(days.nextSetBit(0));
        LocalDate last = shown.facets().firstDay().plusDays(days.length() - 1L);
        return first.equals(last) ? Wording.of("explore.one-day", first) : Wording.of("explore.days", first, last);
    }
}
