// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Ripley's K and L: up to which distance do incidents attract each other? */
public final class RipleyKAnalysis implements Analysis<RipleyKAnalysis.Params, RipleyKAnalysis.Curves> {

    private static final int LEAST = 10;
    private static final double ALPHA = 0.05;

    /** Radii of the curves, none to the greatest. */
    private static final int NODES = 100;

    /** So many neighbours on average are enough to see the shape of a curve (the rule of spatstat's Kest). */
    private static final double NEIGHBOURS = 1000;

    /** A pair measured, weighed and put into its class; measured on one core. */
    private static final double SECONDS_PER_PAIR = 5e-9;

    private static final double SECONDS_PER_PLACE = 1e-6;

    /** How the window overlaps itself moved, found once. */
    private static final double SECONDS_OF_EDGES = 0.2;

    private static final double BYTES_OF_EDGES = 5e6;
    private static final double BYTES_PER_PLACE = 80;
    private static final double SHARED = 0.9;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble maxDistance,
            @Param("translation") PairCorrection edge,
            @Param(value = "99", min = 0, max = 9999) int simulations,
            @Param(value = "1", min = 0, max = 2_147_483_647, advanced = true) long seed) {}

    /** The curves and the verdict. */
    public record Curves(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "ripley-k";
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
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.extent().isEmpty() || p.maxDistance().isEmpty() || summary.withPlace() == 0) {
            return Optional.empty();
        }
        double ground = summary.extent().get().width() * summary.extent().get().height();
        double r = p.maxDistance().getAsDouble();
        double n = summary.withPlace();
        double pairs = n * n / 2 * Math.min(1, Math.PI * r * r / Math.max(1, ground));
        return Optional.of(new Cost(
                summary.withPlace(),
                Cost.Unit.INCIDENTS,
                SECONDS_OF_EDGES + (1 + p.simulations()) * (pairs * SECONDS_PER_PAIR + n * SECONDS_PER_PLACE),
                SHARED,
                BYTES_OF_EDGES + n * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = Places.check(inputs, p.incidents(), LEAST);
        if (p.edge() == PairCorrection.ISOTROPIC
                && inputs.zones().isPresent()
                && !inputs.zones().get().union().isRectangle()) {
            problems.add(Problem.error("ripley-k.not-a-rectangle").at(Where.parameter("edge")));
        }
        if (p.simulations() > 0 && p.simulations() + 1 < 1 / ALPHA) {
            problems.add(Problem.warning("pattern.few-simulations", p.simulations(), 1.0 / (p.simulations() + 1)));
        }
        return problems;
    }

    /** A quarter of the shorter side, or less where an incident has a thousand others around it sooner. */
    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.maxDistance().isPresent()) {
            return p;
        }
        Places places = Places.of(inputs, p.incidents());
        double quarter = shorterSide(places.area()) / 4;
        double enough = Math.sqrt(NEIGHBOURS * places.area().geometry().getArea() / (Math.PI * places.size()));
        double metres = Math.max(1, Math.floor(Math.min(quarter, enough)));
        return new Params(p.incidents(), OptionalDouble.of(metres), p.edge(), p.simulations(), p.seed());
    }

    private static double shorterSide(StudyArea area) {
        return Math.min(area.extent().width(), area.extent().height());
    }

    @Override
    public Curves run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Places places = Places.of(inputs, p.incidents()).atLeast(LEAST);
        if (p.edge() == PairCorrection.ISOTROPIC && !places.area().geometry().isRectangle()) {
            throw new WorkbenchException(
                    Problem.error("ripley-k.not-a-rectangle").at(Where.parameter("edge")));
        }
        double reach = p.maxDistance().orElseThrow();
        double[] radii = IntStream.rangeClosed(0, NODES)
                .mapToDouble(i -> reach * i / NODES)
                .toArray();
        progress.step(0, "progress.counting-pairs");
        RipleyK ripley = new RipleyK(places.area(), radii, p.edge());
        double each = 1.0 / (1 + p.simulations());
        double[] k = ripley.k(places.x(), places.y(), progress.slice(0, each));
        double[] l = RipleyK.l(k);
        RandomPlaces random = new RandomPlaces(places.area());
        double[][] simulated = MonteCarlo.run(p.simulations(), progress.slice(each, 1), simulation -> {
            double[][] chance = random.draw(places.size(), p.seed(), simulation);
            return RipleyK.l(ripley.k(chance[0], chance[1], Progress.NONE));
        });
        GlobalEnvelope envelope = GlobalEnvelope.of(l, simulated, radii, ALPHA);
        List<Problem> caveats = places.caveatsOfDistances();
        double error = ripley.errorFound();
        if (error > 0) {
            caveats.add(Problem.info("ripley-k.edge-error", error));
        }
        if (reach > shorterSide(places.area()) / 4) {
            caveats.add(Problem.warning("ripley-k.too-far", reach, shorterSide(places.area()) / 4));
        }
        return new Curves(
                List.of(
                        series(radii, l, envelope),
                        table(radii, k, l, envelope),
                        note(places.size(), radii, l, envelope, p.simulations())),
                caveats);
    }

    private static Artifact series(double[] radii, double[] l, GlobalEnvelope envelope) {
        List<String> names = new ArrayList<>(List.of("l-minus-r"));
        List<double[]> lines = new ArrayList<>();
        lines.add(IntStream.range(0, radii.length)
                .mapToDouble(r -> l[r] - radii[r])
                .toArray());
        if (!Double.isNaN(envelope.halfWidth())) {
            names.addAll(List.of("envelope-low", "envelope-high"));
            lines.add(filled(radii.length, -envelope.halfWidth()));
            lines.add(filled(radii.length, envelope.halfWidth()));
        }
        return new Artifact.Series(
                "l-function",
                "ripley-k.l-function",
                "l-function",
                Arrays.stream(radii)
                        .mapToObj(r -> String.format(Locale.ROOT, "%.1f", r))
                        .toList(),
                names,
                lines);
    }

    private static double[] filled(int size, double value) {
        double[] line = new double[size];
        Arrays.fill(line, value);
        return line;
    }

    private static Artifact table(double[] radii, double[] k, double[] l, GlobalEnvelope envelope) {
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < radii.length; r++) {
            rows.add(Arrays.asList(
                    radii[r],
                    known(k[r]),
                    Math.PI * radii[r] * radii[r],
                    known(l[r]),
                    known(l[r] - radii[r]),
                    known(-envelope.halfWidth()),
                    known(envelope.halfWidth())));
        }
        return new Artifact.Table(
                "k-function",
                "ripley-k.k-function",
                "k-function",
                new Table(
                        List.of(
                                TableColumn.decimal("r", "pattern.column.r", 1),
                                TableColumn.decimal("k", "pattern.column.k", 0),
                                TableColumn.decimal("k-chance", "pattern.column.k-chance", 0),
                                TableColumn.decimal("l", "pattern.column.l", 2),
                                TableColumn.decimal("l-minus-r", "pattern.column.l-minus-r", 2),
                                TableColumn.decimal("low", "pattern.column.envelope-low", 2),
                                TableColumn.decimal("high", "pattern.column.envelope-high", 2)),
                        rows));
    }

    private static Artifact note(int n, double[] radii, double[] l, GlobalEnvelope envelope, int simulations) {
        int farthest = 0;
        for (int r = 0; r < radii.length; r++) {
            farthest = Math.abs(l[r] - radii[r]) > Math.abs(l[farthest] - radii[farthest]) ? r : farthest;
        }
        double away = l[farthest] - radii[farthest];
        String verdict =
                simulations == 0 ? "unsimulated" : envelope.p() > ALPHA ? "chance" : away > 0 ? "clustered" : "even";
        double times = radii[farthest] > 0 ? l[farthest] * l[farthest] / (radii[farthest] * radii[farthest]) : 1;
        return new Artifact.Note(
                "summary",
                "ripley-k.summary-note",
                "note.ripley-k." + verdict,
                List.of(n, radii[farthest], away, times, simulations == 0 ? 1.0 : envelope.p(), simulations));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
