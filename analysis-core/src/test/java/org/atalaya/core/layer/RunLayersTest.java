// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.KernelDensityAnalysis;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

/** A run says its numbers in a table, a note and on the map; they must be the same ones. */
class RunLayersTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    /** Not all cells of the raster are whole ones inside the boundary, so the mean by cells is another. */
    private static final Incidents INCIDENTS = Samples.incidents(900);

    @Test
    void legendOfADensityRunHasTheClassesOfItsTable() throws WorkbenchException {
        Run run = run(Map.of("incidents", "incidents", "bandwidth", "200", "cell-size", "37"));
        Legend legend = legend(run);
        Artifact.Table table = (Artifact.Table) run.artifact("density-classes").orElseThrow();
        List<Long> ofTable = new ArrayList<>();
        for (int row = 1; row < table.table().rows().size(); row++) {
            ofTable.add((Long) table.table().cell(row, "incidents"));
        }
        Collections.reverse(ofTable);
        assertEquals(ofTable, legend.rows().stream().map(Legend.Row::count).toList());
    }

    @Test
    void legendOfADensityRunHasTheMeanAndTheHighestOfItsNote() throws WorkbenchException {
        Run run = run(Map.of("incidents", "incidents", "bandwidth", "200", "cell-size", "37"));
        Artifact.Note note = (Artifact.Note) run.artifact("summary").orElseThrow();
        ClassBreaks breaks = ((Style.Classes) layer(run).style()).breaks();
        assertEquals((Double) note.args().get(2), breaks.mean(), 1e-9);
        assertEquals((Double) note.args().get(3), breaks.highest(), 1e-9);
    }

    @Test
    void secondLineNamesUnitKernelAndBandwidth() throws WorkbenchException {
        assertEquals(
                "per km², quartic kernel, 200 m",
                legend(run(Map.of("bandwidth", "200"))).unit());
        assertTrue(legend(run(Map.of("kernel", "gaussian", "bandwidth", "1250")))
                .unit()
                .endsWith("Gaussian kernel, standard deviation 1,250 m"));
    }

    @Test
    void hotspotsNameTheirCells() throws WorkbenchException {
        Run run = new Runner(Clock.systemUTC())
                .run(new GetisOrdAnalysis(), inputs(), Map.of("cell-size", "100"), Progress.NONE);
        assertEquals(
                "squares of 100 m, FDR",
                DefaultStyle.of(run, MapTheme.LIGHT).get(0).method().in(ENGLISH));
    }

    private static Layer layer(Run run) {
        return DefaultStyle.of(run, MapTheme.LIGHT).get(0);
    }

    private static Legend legend(Run run) {
        return Legends.of(layer(run), Optional.of(INCIDENTS), MapTheme.LIGHT, ENGLISH)
                .orElseThrow();
    }

    private static Run run(Map<String, String> parameters) throws WorkbenchException {
        return new Runner(Clock.systemUTC()).run(new KernelDensityAnalysis(), inputs(), parameters, Progress.NONE);
    }

    private static LoadedInputs inputs() {
        return new LoadedInputs(INCIDENTS, Optional.of(Samples.boundary()), "sha256:0");
    }
}
