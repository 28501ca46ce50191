// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analysis there is, with every choice of its parameters: the order of the rows changes no finding. */
class OrderOfRowsTest {

    private static final int ROWS = 500;

    /**
     * Where the order is part of the question: {@code jacquez} breaks ties by it and says so; {@code classifier-bench}
     * and what asks as it does draw their samples and break ties of time by row.
     */
    private static final Set<String> BY_ROW = Set.of(
            "jacquez",
            "classifier-bench",
            "split-comparison",
            "ablation",
            "tuning",
            "model-explanation",
            "error-by-group");

    static List<Analysis<?, ?>> analyses() {
        return Catalogue.analyses().stream()
                .filter(analysis -> !BY_ROW.contains(analysis.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void theOrderOfTheRowsChangesNoFinding(Analysis<?, ?> analysis) {
        Incidents rows = Catalogued.grouped(ROWS, 5);
        Incidents shuffled = Catalogued.shuffled(rows, 6);
        Optional<Zones> zones = Optional.of(SomeIncidents.zones(SomeIncidents.district()));
        for (Map<String, String> texts : Catalogued.choices(analysis)) {
            assertEquals(
                    Told.inAnyOrder(Catalogued.artifacts(analysis, SomeIncidents.inputs(rows, zones), texts)),
                    Told.inAnyOrder(Catalogued.artifacts(analysis, SomeIncidents.inputs(shuffled, zones), texts)),
                    analysis.id() + " " + texts);
        }
    }
}
