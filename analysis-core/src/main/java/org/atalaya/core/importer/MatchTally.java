// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.core.gazetteer.Gazetteer.How;
import org.atalaya.core.gazetteer.Gazetteer.Match;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/** How the addresses of a file were found, counted by row, and which of those that were not come most often. */
final class MatchTally {

    /** So many different addresses are counted one by one; a file with more has no frequent ones. */
    private static final int COUNTED = 200_000;

    private static final int NAMED = 5;

    private final Map<How, Long> rows = new EnumMap<>(How.class);
    private final Map<How, Map<String, Long>> lost = new EnumMap<>(How.class);

    void add(String address, Match match) {
        rows.merge(match.how(), 1L, Long::sum);
        if (!match.found()) {
            Map<String, Long> counted = lost.computeIfAbsent(match.how(), how -> new HashMap<>());
            if (counted.size() < COUNTED || counted.containsKey(address)) {
                counted.merge(address, 1L, Long::sum);
            }
        }
    }

    long rows(How how) {
        return rows.getOrDefault(how, 0L);
    }

    /** Says after the last row how the addresses were found. */
    void state(Findings findings, Where here) {
        findings.state(Problem.info(
                        "import.addresses-found",
                        rows(How.EXACT),
                        rows(How.NORMALISED),
                        rows(How.BLOCK),
                        rows(How.AMBIGUOUS),
                        rows(How.NOT_FOUND))
                .at(here));
        state(How.NOT_FOUND, "import.addresses-not-found", findings, here);
        state(How.AMBIGUOUS, "import.addresses-ambiguous", findings, here);
    }

    private void state(How how, String code, Findings findings, Where here) {
        Map<String, Long> counted = lost.getOrDefault(how, Map.of());
        if (!counted.isEmpty()) {
            findings.state(Problem.info(code, counted.size(), frequent(counted)).at(here));
        }
    }

    private static String frequent(Map<String, Long> counted) {
        Comparator<Map.Entry<String, Long>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<Map.Entry<String, Long>> most = counted.entrySet().stream()
                .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .toList();
        return most.stream()
                .map(e -> SourceFiles.shorten(e.getKey()) + " (" + e.getValue() + ")")
                .collect(Collectors.joining("; "));
    }
}
