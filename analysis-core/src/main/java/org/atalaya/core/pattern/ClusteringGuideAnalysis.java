// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The question before any map: is there clustering at all? One sentence from neighbours, quadrats and simulation. */
public final class ClusteringGuideAnalysis
        implements Analysis<ClusteringGuideAnalysis.Params, ClusteringGuideAnalysis.Answer> {

    private static final int LEAST = 5;

    /** Neighbours twice, quadrats once, for each simulation; measured on one core. */
    private static final double SECONDS_PER_PLACE = 1.3e-6;

    private static final double BYTES_PER_PLACE = 220;

    private static final double SHARED = 0.9;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "99", min = 99, max = 9999, advanced = true) int simulations,
            @Param(value = "1", min = 0, max = 2_147_483_647, advanced = true) long seed) {}

    /** The sentence and its numbers. */
    public record Answer(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "is-there-clustering";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        int placed = inputs.summary(p.incidents()).withPlace();
        return placed == 0
                ? Optional.empty()
                : Optional.of(new Cost(
                        placed,
                        Cost.Unit.INCIDENTS,
                        placed * SECONDS_PER_PLACE * (1 + p.simulations()),
                        SHARED,
                        placed * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return Places.check(inputs, p.incidents(), LEAST);
    }

    @Override
    public Answer run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, p.incidents()).atLeast(LEAST);
        ClusteringGuide guide = ClusteringGuide.of(places, p.simulations(), p.seed(), progress);
        Table numbers = new Table(
                List.of(
                        TableColumn.whole("incidents", "column.incidents"),
                        TableColumn.decimal("r-donnelly", "pattern.column.r-donnelly", 4),
                        TableColumn.decimal("p-neighbours", "pattern.column.p-neighbours", 4),
                        TableColumn.whole("different-places", "pattern.column.different-places"),
                        TableColumn.decimal("r-places", "pattern.column.r-places", 4),
                        TableColumn.decimal("p-places", "pattern.column.p-places", 4),
                        TableColumn.whole("quadrats", "pattern.column.quadrats"),
                        TableColumn.decimal("dispersion", "pattern.column.dispersion", 3),
                        TableColumn.decimal("p-quadrats", "pattern.column.p-quadrats", 4),
                        TableColumn.decimal("dispersion-places", "pattern.column.dispersion-places", 3),
                        TableColumn.decimal("p-quadrats-places", "pattern.column.p-quadrats-places", 4)),
                List.of(Arrays.asList(
                        (long) places.size(),
                        guide.incidents().index(1).donnelly(),
                        guide.incidents().p(1),
                        (long) guide.differentPlaces(),
                        guide.ofPlaces()
                                .map(t -> (Object) t.index(1).donnelly())
                                .orElse(null),
                        guide.ofPlaces().map(t -> (Object) t.p(1)).orElse(null),
                        (long) guide.quadrats().counts().length,
                        guide.quadrats().dispersion(),
                        guide.pQuadrats(),
                        guide.quadratsOfPlaces()
                                .map(t -> (Object) t.test().dispersion())
                                .orElse(null),
                        guide.quadratsOfPlaces().map(t -> (Object) t.p()).orElse(null))));
        return new Answer(
                List.of(
                        new Artifact.Note(
                                "answer",
                                "is-there-clustering.answer",
                                "note.is-there-clustering." + guide.verdict().key(),
                                List.of(
                                        places.size(),
                                        guide.incidents().index(1).donnelly(),
                                        guide.incidents().p(1),
                                        guide.quadrats().dispersion(),
                                        guide.pQuadrats(),
                                        guide.differentPlaces(),
                                        guide.quadratsOfPlaces()
                                                .map(t -> t.test().dispersion())
                                                .orElse(guide.quadrats().dispersion()),
                                        guide.quadratsOfPlaces()
                                                .map(ClusteringGuide.OfPlaces::p)
                                                .orElse(guide.pQuadrats()))),
                        new Artifact.Table("numbers", "is-there-clustering.numbers", "clustering-guide", numbers)),
                places.caveatsOfDistances());
    }
}
