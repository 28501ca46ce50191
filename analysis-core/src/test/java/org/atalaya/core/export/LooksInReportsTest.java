// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Samples;
import org.atalaya.core.layer.Style;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class LooksInReportsTest {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private static Run run(long number, Artifact artifact) {
        Provenance from =
                new Provenance("grid-counts", 1, Map.of(), Map.of(), "0", "17", "any", Instant.EPOCH, Duration.ZERO);
        return new Run(number, from, List.of(artifact), List.of());
    }

    private static RunFiles files(Run run, Map<InputRef, Look> looks) throws WorkbenchException {
        LoadedInputs inputs = new LoadedInputs(Samples.incidents(40), Optional.empty(), "sha256:0");
        return RunFiles.of(run, inputs, looks, new FileNames(), TEXTS);
    }

    @Test
    void whatTheWindowShowsIsWhatTheReportShows() throws WorkbenchException {
        Look look = Look.NONE.withScheme(ClassBreaks.Kind.EQUAL).withClasses(3);
        RunFiles usual = files(run(4, Samples.cells()), Map.of());
        RunFiles chosen = files(run(4, Samples.cells()), Map.of(InputRef.artifact(4, "cells"), look));
        Style window = Restyle.of(
                        DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow(), look)
                .style();
        assertEquals(window, chosen.layers().get(0).layer().style());
        assertNotEquals(window, usual.layers().get(0).layer().style());
        assertEquals(4, chosen.tables().get(0).table().rows().size(), "three classes and the rest");
    }

    @Test
    void ratesCountTheIncidentsBehindThemAndShapesHaveNoClasses() throws WorkbenchException {
        Look rate = Look.NONE.withColumn("per-1000-year");
        RunFiles rates = files(run(1, Samples.rates()), Map.of(InputRef.artifact(1, "zones"), rate));
        assertEquals(
                128L,
                rates.tables().get(0).table().rows().stream()
                        .mapToLong(row ->
                                (Long) row.get(rates.tables().get(0).table().columnIndex("incidents")))
                        .sum());
        assertEquals(List.of(), files(run(1, Samples.clusters()), Map.of()).tables());
        assertEquals(List.of(), files(run(1, Samples.localMoran()), Map.of()).tables());
    }
}
