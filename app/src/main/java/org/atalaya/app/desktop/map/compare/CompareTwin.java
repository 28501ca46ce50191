// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.comparison.Change;
import org.atalaya.core.comparison.ComparedCells;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.HitFinder;
import org.atalaya.core.text.Texts;

/** Two periods as a table: cells where there are cells, otherwise categories; the clearest change first. */
final class CompareTwin {

    private CompareTwin() {}

    private record Line(String name, Change change) {}

    /** What kind of thing a row stands for. */
    enum Kind {
        CELL,
        ZONE,
        CATEGORY;

        String key() {
            return "compare.table." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a row stands for.
     *
     * @param layer of zones, blank for the boundary and for what is no zone
     */
    record By(Kind kind, String layer) {

        static final By CELL = new By(Kind.CELL, "");
        static final By CATEGORY = new By(Kind.CATEGORY, "");

        static By zones(String layer) {
            return new By(Kind.ZONE, layer);
        }

        String words(Texts texts) {
            return layer.isBlank() ? texts.get(kind.key()) : texts.get("zones.title-of", layer);
        }
    }

    /** What there are rows of, the first by itself. */
    static List<By> choices(Compared shown, ZoneLayers zones) {
        List<By> choices = new ArrayList<>();
        shown.cells().ifPresent(cells -> choices.add(By.CELL));
        boolean periods = shown.change().isPresent()
                && shown.left().incidents().isPresent()
                && shown.right().incidents().isPresent();
        if (periods) {
            zones.boundary().filter(CompareTwin::several).ifPresent(layer -> choices.add(By.zones("")));
            zones.more().stream().filter(CompareTwin::several).forEach(layer -> choices.add(By.zones(layer.name())));
        }
        if (periods || choices.isEmpty()) {
            choices.add(By.CATEGORY);
        }
        return choices;
    }

    private static boolean several(Zones layer) {
        return layer.zones().size() > 1;
    }

    /** Goes through all incidents: to be asked beside the window's thread. */
    static Twin of(Compared shown, By by, ZoneLayers zones, Texts texts) {
        List<Line> lines = new ArrayList<>();
        switch (by.kind()) {
            case CELL -> shown.cells().ifPresent(cells -> cells(cells, texts, lines));
            case ZONE -> zones.named(by.layer()).ifPresent(areas -> zones(shown, areas, texts, lines));
            default -> categories(shown, texts, lines);
        }
        lines.sort(Comparator.comparingDouble(
                        (Line line) -> -Math.abs(line.change().z()))
                .thenComparing(Line::name));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        shown.change().ifPresent(all -> rows.add(row(new Line(texts.get("compare.table.all"), all), texts)));
        lines.forEach(line -> rows.add(row(line, texts)));
        return new Twin(
                texts.get("compare.table.title"),
                List.of(
                        Twin.Head.words(by.words(texts)),
                        Twin.Head.figures(texts.get("comparison.before")),
                        Twin.Head.figures(texts.get("comparison.after")),
                        Twin.Head.figures(texts.get("comparison.difference")),
                        Twin.Head.figures("z")),
                rows);
    }

    private static List<Twin.Cell> row(Line line, Texts texts) {
        Change change = line.change();
        double difference = (double) (change.after() - change.before());
        return List.of(
                Twin.Cell.of(line.name()),
                Twin.Cell.of(Figures.whole((double) change.before(), texts), (double) change.before()),
                Twin.Cell.of(Figures.whole((double) change.after(), texts), (double) change.after()),
                Twin.Cell.of(Figures.signed(difference, 0, texts), difference),
                Twin.Cell.of(Figures.signed(change.z(), 1, texts), change.z()));
    }

    private static void cells(ComparedCells cells, Texts texts, List<Line> lines) {
        for (int cell = 0; cell < cells.before().grid().size(); cell++) {
            Change change = cells.change(cell);
            if (change.before() + change.after() > 0) {
                lines.add(new Line(texts.get("compare.table.cell-number", cell), change));
            }
        }
    }

    private static void zones(Compared shown, Zones zones, Texts texts, List<Line> lines) {
        Change all = shown.change().orElseThrow();
        Incidents before = shown.earlier().incidents().orElseThrow();
        Incidents after = shown.later().incidents().orElseThrow();
        long restBefore = all.before();
        long restAfter = all.after();
        for (Zone zone : zones.zones()) {
            long inBefore = HitFinder.countInside(before, zone.area());
            long inAfter = HitFinder.countInside(after, zone.area());
            restBefore -= inBefore;
            restAfter -= inAfter;
            lines.add(new Line(zone.name(), new Change(inBefore, inAfter, all.daysBefore(), all.daysAfter())));
        }
        // Zones may overlap; then what is left over is no number of incidents.
        if (restBefore >= 0 && restAfter >= 0 && restBefore + restAfter > 0) {
            lines.add(new Line(
                    texts.get("compare.table.no-zone"),
                    new Change(restBefore, restAfter, all.daysBefore(), all.daysAfter())));
        }
    }

    private static void categories(Compared shown, Texts texts, List<Line> lines) {
        Optional<Change> all = shown.change();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Long> before = counted(shown.earlier(), texts);
        Map<String, Long> after = counted(shown.later(), texts);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            lines.add(new Line(
                    name,
                    new Change(
                            before.getOrDefault(name, 0L),
                            after.getOrDefault(name, 0L),
                            all.get().daysBefore(),
                            all.get().daysAfter())));
        }
    }

    private static Map<String, Long> counted(Side side, Texts texts) {
        Map<String, Long> counts = new HashMap<>();
        Incidents rows = side.incidents().orElseThrow();
        Optional<Column> column = rows.column(Role.CATEGORY);
        for (int row = 0; column.isPresent() && row < rows.size(); row++) {
            String name = column.get().text(row);
            counts.merge(name == null ? texts.get("table.no-data") : name, 1L, Long::sum);
        }
        return counts;
    }
}
