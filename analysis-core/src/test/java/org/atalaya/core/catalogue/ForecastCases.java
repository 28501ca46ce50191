// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.forecast.Declustering;
import org.atalaya.core.forecast.Events;
import org.atalaya.core.forecast.ProspectiveHotspot;
import org.atalaya.core.forecast.RetrospectiveHotspot;
import org.atalaya.core.forecast.SelfExcitingProcess;
import org.atalaya.core.progress.Progress;

/** Cases about forecasts. */
final class ForecastCases {

    /** Heading of the page of agreement, and the methods of the file that stand under it for want of an analysis. */
    static final Map<String, List<String>> OF_NO_ANALYSIS = ofNoAnalysis();

    private ForecastCases() {}

    private static Map<String, List<String>> ofNoAnalysis() {
        Map<String, List<String>> methods = new TreeMap<>();
        methods.put(
                "agreement.evaluation", List.copyOf(EvaluationCases.byMethod().keySet()));
        methods.put("agreement.forecast", List.copyOf(byMethod().keySet()));
        return methods;
    }

    static void register(Map<String, Check> checks) {
        checks.putAll(EvaluationCases.byMethod());
        checks.putAll(byMethod());
    }

    private static Map<String, Check> byMethod() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("retrospective hotspot window", ForecastCases::retrospective);
        checks.put("prospective hotspot weight", ForecastCases::weights);
        checks.put("prospective hotspot grid", ForecastCases::grid);
        checks.put("continuous prospective hotspot", ForecastCases::continuous);
        checks.put("SEPP conditional intensity", ForecastCases::intensity);
        checks.put("stochastic declustering sums", ForecastCases::declustering);
        return checks;
    }

    private static void retrospective(ReferenceCase c) {
        RetrospectiveHotspot counts = RetrospectiveHotspot.counts(50);
        Events events = events(c.inline().get("events"));
        Map<String, double[]> windows = Map.of(
                "all", new double[] {Double.NEGATIVE_INFINITY, Double.MAX_VALUE},
                "from 2017-03-02", new double[] {day("2017-03-02"), Double.MAX_VALUE},
                "to 2017-03-02", new double[] {Double.NEGATIVE_INFINITY, day("2017-03-02")});
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            double[] at = numbers(wanted.getKey());
            double[] window = windows.get(wanted.getKey().split("\\) ", -1)[1]);
            assertEquals(
                    wanted.getValue().asDouble(),
                    counts.at(events, window[0], window[1], at[0], at[1]),
                    wanted.getKey());
        }
    }

    private static void weights(ReferenceCase c) {
        ProspectiveHotspot hotspot = new ProspectiveHotspot(
                50,
                c.parameters().get("time_bandwidth").asDouble(),
                c.parameters().get("space_bandwidth").asDouble());
        double[] weeks = ReferenceCase.doubles(c.inline().get("dt_weeks"));
        double[] cells = ReferenceCase.doubles(c.inline().get("dd_cells"));
        double[] found = new double[weeks.length];
        Arrays.setAll(found, i -> hotspot.weight(weeks[i], cells[i]));
        assertArrayEquals(ReferenceCase.doubles(c.expected().get("w")), found, c.toleranceAt(1));
    }

    private static void grid(ReferenceCase c) {
        double[][] risk = ProspectiveHotspot.usual()
                .grid(
                        events(c.inline().get("events")),
                        day(c.inline().get("predict").asText()),
                        0,
                        0,
                        3,
                        3,
                        Progress.NONE);
        JsonNode rows = c.expected().get("matrix_row0_is_south");
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(ReferenceCase.doubles(rows.get(row)), risk[row], c.toleranceAt(1));
        }
    }

    private static void continuous(ReferenceCase c) {
        JsonNode event = c.inline().get("event");
        double day = day(event.get(0).asText());
        Events events =
                new Events(new double[] {day}, new double[] {event.get(1).asDouble()}, new double[] {
                    event.get(2).asDouble()
                });
        ProspectiveHotspot hotspot =
                new ProspectiveHotspot(c.inline().get("scale").asDouble(), 8, 8);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            double[] at = numbers(wanted.getKey());
            double later = wanted.getKey().endsWith("5 days later") ? 5 : 0;
            assertEquals(
                    wanted.getValue().asDouble(),
                    hotspot.continuous(events, day + later, at[0], at[1]),
                    c.toleranceAt(1),
                    wanted.getKey());
        }
    }

    private static void intensity(ReferenceCase c) {
        JsonNode rows = c.inline().get("events_t_x_y");
        Events events = new Events(column(rows, 0), column(rows, 1), column(rows, 2));
        SelfExcitingProcess process = new SelfExcitingProcess((t, x, y) -> x, (days, east, north) -> north);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            double[] at = numbers(wanted.getKey());
            assertEquals(
                    wanted.getValue().asDouble(),
                    process.intensity(events, at[0], at[1], at[2]),
                    c.toleranceAt(1),
                    wanted.getKey());
        }
    }

    /** Their columns are our rows: each has where one incident comes from. */
    private static void declustering(ReferenceCase c) {
        JsonNode p = c.inline().get("p");
        double[][] rows = new double[p.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(column(p, i), i + 1);
        }
        Declustering declustering = new Declustering(rows);
        assertEquals(c.expected().get("diag_sum").asDouble(), declustering.backgroundCount(), c.toleranceAt(1));
        assertEquals(c.expected().get("upper_sum").asDouble(), declustering.triggeredCount(), c.toleranceAt(1));
    }

    private static Events events(JsonNode rows) {
        double[] days = new double[rows.size()];
        Arrays.setAll(days, i -> day(rows.get(i).get(0).asText()));
        return new Events(days, column(rows, 1), column(rows, 2));
    }

    private static double[] column(JsonNode rows, int column) {
        double[] values = new double[rows.size()];
        Arrays.setAll(values, i -> rows.get(i).get(column).asDouble());
        return values;
    }

    private static double day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    /** What stands in the brackets of a name such as "risk(80,60) all". */
    private static double[] numbers(String name) {
        String inside = name.substring(name.indexOf('(') + 1, name.indexOf(')'));
        return Arrays.stream(inside.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
