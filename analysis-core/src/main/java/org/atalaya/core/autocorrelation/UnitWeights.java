// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.atalaya.core.data.Zone;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The neighbours of units as a question asks for them. */
final class UnitWeights {

    private UnitWeights() {}

    /** Weights as they are, not standardised; a question's distance is known. */
    static Weights of(Question question, Units units) throws WorkbenchException {
        return switch (question.neighbours()) {
            case QUEEN -> touching(units, Contiguity.QUEEN);
            case ROOK -> touching(units, Contiguity.EDGE);
            case BAND ->
                PointWeights.within(units.x(), units.y(), question.distance().orElseThrow());
            case NEAREST -> nearest(question.k(), units);
            case KERNEL ->
                PointWeights.kernel(units.x(), units.y(), question.distance().orElseThrow(), question.kernel());
            case FILE -> ofFile(WeightsFile.read(Path.of(question.file())), units);
        };
    }

    private static Weights touching(Units units, Contiguity contiguity) {
        return units.grid()
                .map(grid -> Weights.of(grid, contiguity))
                .orElseGet(() -> ZoneWeights.touching(units.shapes(), contiguity));
    }

    private static Weights nearest(int k, Units units) throws WorkbenchException {
        if (k >= units.size()) {
            throw new WorkbenchException(Problem.error("autocorrelation.k-too-large", k, units.size())
                    .at(Where.parameter("k")));
        }
        return PointWeights.nearest(units.x(), units.y(), k);
    }

    /** Cells are known by their number; zones by whatever of theirs all ids of the file are among. */
    private static Weights ofFile(WeightsFile file, Units units) throws WorkbenchException {
        if (units.grid().isPresent()) {
            return file.forIds(
                    IntStream.range(0, units.size()).mapToObj(Integer::toString).toList(), Set.of());
        }
        List<Function<Zone, String>> ways = new ArrayList<>();
        file.key().ifPresent(key -> ways.add(zone -> said(zone, key)));
        ways.add(Zone::id);
        ways.add(Zone::name);
        if (!units.all().isEmpty()) {
            units.all().get(0).attributes().keySet().forEach(key -> ways.add(zone -> said(zone, key)));
        }
        IdentityHashMap<Zone, Integer> order = new IdentityHashMap<>();
        units.all().forEach(zone -> order.put(zone, order.size() + 1));
        ways.add(zone -> String.valueOf(order.get(zone)));
        for (Function<Zone, String> way : ways) {
            List<String> all = units.all().stream().map(way).toList();
            Set<String> different = new HashSet<>(all);
            if (different.size() == all.size() && file.names(different)) {
                return file.forIds(units.zones().stream().map(way).toList(), different);
            }
        }
        String some = file.neighbours().keySet().stream().findFirst().orElse("");
        throw new WorkbenchException(Problem.error(
                        "autocorrelation.weights-other-zones", some, units.all().size())
                .at(Where.file(file.name())));
    }

    private static String said(Zone zone, String key) {
        return zone.attributes().getOrDefault(key, "").strip();
    }
}
