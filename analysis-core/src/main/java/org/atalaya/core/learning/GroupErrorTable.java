// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import weka.core.Statistics;

/**
 * Errors of one way of grouping as a table. Column ids are file headers and never change.
 *
 * @param id of the artifact
 */
record GroupErrorTable(String id, List<GroupErrors> groups) {

    private static final String ID = "error-by-group.";

    Artifact artifact(String theClass) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.text("group", ID + "column." + id));
        columns.add(whole("incidents"));
        columns.add(whole("wrong"));
        for (String name : List.of("error-rate", "error-rate-low", "error-rate-high")) {
            columns.add(percent(name));
        }
        for (String name : List.of("difference", "difference-low", "difference-high")) {
            columns.add(percent(name));
        }
        for (String name : List.of("ratio", "ratio-low", "ratio-high")) {
            columns.add(TableColumn.decimal(name, ID + "column." + name, 2));
        }
        columns.add(TableColumn.text("class", ID + "column.class"));
        columns.add(whole("of-class"));
        columns.add(whole("missed"));
        columns.add(percent("miss-rate"));
        columns.add(whole("of-others"));
        columns.add(whole("false-alarms"));
        columns.add(percent("false-alarm-rate"));
        columns.add(new TableColumn("few", ID + "column.few", TableColumn.Kind.YES_NO, 0));
        return new Artifact.Table(
                id,
                ID + id,
                "table",
                new Table(columns, groups.stream().map(g -> row(g, theClass)).toList()));
    }

    private static List<Object> row(GroupErrors g, String theClass) {
        GroupErrors.Interval rate = GroupErrors.wilson(g.wrong(), g.cases(), GroupErrors.Z);
        GroupErrors.Interval difference = g.difference(GroupErrors.Z);
        GroupErrors.Interval ratio = g.ratio();
        long others = g.cases() - g.judgedClass();
        return Arrays.asList(
                g.group(),
                g.cases(),
                g.wrong(),
                g.rate(),
                rate.low(),
                rate.high(),
                orNull(g.difference()),
                orNull(difference.low()),
                orNull(difference.high()),
                orNull(Double.isNaN(ratio.low()) ? Double.NaN : g.rate() / g.rateElsewhere()),
                orNull(ratio.low()),
                orNull(ratio.high()),
                theClass,
                g.judgedClass(),
                g.missed(),
                orNull((double) g.missed() / g.judgedClass()),
                others,
                g.falseAlarms(),
                orNull((double) g.falseAlarms() / others),
                g.few());
    }

    /**
     * The group that differs most, of the first way of grouping that has two groups of enough cases; told as different
     * only where its interval excludes 0 after Bonferroni for the number of groups.
     */
    static Artifact verdict(List<GroupErrorTable> tables) {
        for (GroupErrorTable table : tables) {
            List<GroupErrors> enough = table.groups().stream()
                    .filter(g ->
                            !g.few() && g.allCases() > g.cases() && !g.group().equals(CaseGroups.UNKNOWN))
                    .toList();
            Optional<GroupErrors> most = enough.stream().max(Comparator.comparingDouble(g -> Math.abs(g.difference())));
            if (enough.size() > 1 && !table.id().equals("by-class")) {
                double z = Statistics.normalInverse(1 - 0.025 / enough.size());
                GroupErrors g = most.orElseThrow();
                GroupErrors.Interval interval = g.difference(z);
                boolean differs = interval.low() > 0 || interval.high() < 0;
                return note(
                        differs ? "differs" : "alike",
                        List.of(
                                g.group(),
                                100 * g.rate(),
                                g.wrong(),
                                g.cases(),
                                100 * g.rateElsewhere(),
                                g.allWrong() - g.wrong(),
                                g.allCases() - g.cases(),
                                100 * g.difference(),
                                100 * interval.low(),
                                100 * interval.high(),
                                number(table.id()),
                                enough.size()));
            }
        }
        GroupErrors any = tables.get(tables.size() - 1).groups().get(0);
        return note("few", List.of(any.allWrong(), any.allCases()));
    }

    /** What the sentence chooses its words by; never changed, since runs keep it. */
    private static int number(String id) {
        return switch (id) {
            case "by-attribute" -> 0;
            case "by-zone" -> 1;
            case "by-hour" -> 2;
            default -> 3;
        };
    }

    private static Artifact note(String end, List<Object> args) {
        return new Artifact.Note("verdict", ID + "verdict", "note.error-by-group." + end, args);
    }

    private static TableColumn whole(String id) {
        return TableColumn.whole(id, ID + "column." + id);
    }

    private static TableColumn percent(String id) {
        return TableColumn.percent(id, ID + "column." + id, 1);
    }

    private static Object orNull(double value) {
        return Double.isFinite(value) ? (Object) value : null;
    }
}
