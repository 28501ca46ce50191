// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.context.Context;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Columns of context tables beside those of the incidents. A value counts only where it had become known when the
 * incident began, so that no model is told the weather of a day that was still to come. Where that of its own day or hour
 * had not, the newest one that had may stand in for it.
 */
record ContextColumns(Incidents incidents, List<Problem> caveats) {

    ContextColumns {
        caveats = List.copyOf(caveats);
    }

    /**
     * The incidents with a column for each feature {@code context:TABLE:COLUMN}, under that name.
     *
     * @param days how much older than the day or hour of the incident a value may be; 0 takes no older one
     * @throws WorkbenchException {@code bench.no-context} where there is no such table or column, {@code
     *     bench.context-without-zones} where incidents do not name the zones that the table is by
     */
    static ContextColumns of(Incidents incidents, List<String> features, Inputs inputs, int days)
            throws WorkbenchException {
        List<String> asked = features.stream()
                .filter(name -> name.startsWith(FeatureKind.CONTEXT_PREFIX))
                .toList();
        if (asked.isEmpty()) {
            return new ContextColumns(incidents, List.of());
        }
        List<ContextTable> tables = inputs.contexts();
        List<Column> columns = new ArrayList<>();
        List<Problem> caveats = new ArrayList<>();
        for (String feature : asked) {
            List<String> values = new ArrayList<>();
            Older older = values(incidents, feature, tables, days, values);
            long unknown = values.stream().filter(String::isEmpty).count();
            if (unknown > 0) {
                caveats.add(Problem.info("bench.context-unknown", feature, unknown, values.size()));
            }
            if (older.count > 0) {
                caveats.add(Problem.info(older.code, feature, older.count, values.size(), older.oldest));
            }
            columns.add(Column.of(feature, values));
        }
        return new ContextColumns(incidents.with(columns), caveats);
    }

    /** How many incidents got the value of an earlier day or hour, and how old the oldest was. */
    private static final class Older {
        private final String code;
        private long count;
        private long oldest;

        private Older(Kind kind) {
            this.code = kind == Kind.HOUR ? "bench.context-older-hours" : "bench.context-older";
        }

        private String take(Context.Aged value) {
            count += value.age() > 0 ? 1 : 0;
            oldest = Math.max(oldest, value.age());
            return value.value();
        }
    }

    private static Older values(
            Incidents incidents, String feature, List<ContextTable> tables, int days, List<String> values)
            throws WorkbenchException {
        ContextTable table = null;
        String column = "";
        for (ContextTable candidate : tables) {
            String prefix = FeatureKind.CONTEXT_PREFIX + candidate.name() + ":";
            if (feature.startsWith(prefix) && candidate.columns().contains(feature.substring(prefix.length()))) {
                table = candidate;
                column = feature.substring(prefix.length());
            }
        }
        if (table == null) {
            throw wrong(Problem.error("bench.no-context", feature, known(tables)));
        }
        Optional<Column> zones = incidents.column(Role.ZONE);
        if (table.kind() == Kind.ZONE && zones.isEmpty()) {
            throw wrong(Problem.error("bench.context-without-zones", feature, table.name()));
        }
        TimePrecision needed = table.kind() == Kind.HOUR ? TimePrecision.HOUR : TimePrecision.DAY;
        if (table.kind() != Kind.ZONE && !incidents.precision().atLeast(needed)) {
            throw wrong(Problem.error("bench.context-too-coarse", feature));
        }
        Context context = Context.of(table);
        Older older = new Older(table.kind());
        for (int row = 0; row < incidents.size(); row++) {
            long moment = incidents.start(row);
            Optional<String> value = Optional.empty();
            if (moment != LocalMillis.MISSING) {
                value = table.kind() == Kind.ZONE
                        ? context.value(zones.get().text(row), column, moment)
                        : context.newest(moment, column, moment, days).map(older::take);
            }
            values.add(value.orElse(""));
        }
        return older;
    }

    private static WorkbenchException wrong(Problem problem) {
        return new WorkbenchException(problem.at(Where.parameter("features")));
    }

    private static String known(List<ContextTable> tables) {
        List<String> names = new ArrayList<>();
        for (ContextTable table : tables) {
            table.columns().forEach(column -> names.add(FeatureKind.CONTEXT_PREFIX + table.name() + ":" + column));
        }
        return names.isEmpty() ? "\u2013" : String.join(", ", names);
    }
}
