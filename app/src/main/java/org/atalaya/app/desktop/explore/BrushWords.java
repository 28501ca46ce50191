// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.Wording;

/** What is chosen in the charts, in words: "Robo · Thu 18 h to Sat 22 h". */
final class BrushWords {

    private static final int NAMED = 3;
    private static final int HOURS = 24;

    private BrushWords() {}

    static Wording of(LinkedModel.Shown shown, Brushes brushes, boolean area) {
        List<Wording> parts = new ArrayList<>();
        brushes.rows().ifPresent(rows -> parts.add(Wording.of(area ? "explore.area" : "explore.rows")));
        brushes.of(Side.CATEGORY).ifPresent(codes -> parts.add(categories(shown, codes)));
        brushes.of(Side.CLOCK).ifPresent(cells -> parts.add(clock(cells)));
        brushes.of(Side.DAY).ifPresent(days -> parts.add(days(shown, days)));
        Wording said = Wording.of("explore.chosen", parts.get(0));
        for (Wording part : parts.subList(1, parts.size())) {
            said = Wording.of("explore.chosen-and", said, part);
        }
        return said;
    }

    private static Wording categories(LinkedModel.Shown shown, BitSet codes) {
        List<String> levels =
                shown.incidents().column(Role.CATEGORY).orElseThrow().levels();
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
        String first = shown.facets().firstDay().plusDays(days.nextSetBit(0)).toString();
        String last = shown.facets().firstDay().plusDays(days.length() - 1L).toString();
        return first.equals(last) ? Wording.plain(first) : Wording.of("explore.days", first, last);
    }
}
