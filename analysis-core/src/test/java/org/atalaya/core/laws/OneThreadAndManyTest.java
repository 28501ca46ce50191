// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.catalogue.SomeIncidents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analysis there is, with every choice of its parameters, on one thread and on seven: the same bits. */
class OneThreadAndManyTest {

    /** More than a block of any method that works in blocks. */
    private static final int ROWS = 1100;

    static List<Analysis<?, ?>> analyses() {
        return Catalogue.analyses();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void theNumberOfThreadsChangesNoBit(Analysis<?, ?> analysis) throws InterruptedException, ExecutionException {
        Inputs inputs = SomeIncidents.inputs(
                Catalogued.grouped(ROWS, 3), Optional.of(SomeIncidents.zones(SomeIncidents.district())));
        assertFalse(Catalogued.isRefusal(Catalogued.artifacts(analysis, inputs, Catalogued.quick(analysis))));
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            for (Map<String, String> texts : Catalogued.choices(analysis)) {
                assertEquals(
                        one.submit(() -> Told.exactly(Catalogued.artifacts(analysis, inputs, texts)))
                                .get(),
                        many.submit(() -> Told.exactly(Catalogued.artifacts(analysis, inputs, texts)))
                                .get(),
                        analysis.id() + " " + texts);
            }
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }
}
