// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.ZoneNumbers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** What speaks against a question about neighbours: before the run from summaries, and in it from the units. */
final class Guards {

    /** Fewer than these say little about neighbourhood. */
    static final int FEW = 30;

    /** The moments divide by (n − 1) (n − 2) (n − 3). */
    static final int LEAST = 4;

    /** Counts this lopsided make z-scores too large: the normal distribution has a skewness of 0. */
    private static final double SKEWED = 2;

    /** So many pairs of neighbours fit into an array and into memory. */
    private static final double MOST_LINKS = 200_000_000;

    /** So few zones are laid beside each other while a person types. */
    private static final int QUICK_ZONES = 400;

    private static final int NAMED = 3;

    private Guards() {}

    static List<Problem> before(Inputs inputs, Question given) throws WorkbenchException {
        Question question = given.settled(inputs);
        List<Problem> problems =
                new ArrayList<>(question.unit() == Unit.ZONES ? ofZones(inputs, question) : ofCells(inputs, question));
        if (problems.stream().anyMatch(Problem::stops)) {
            return problems;
        }
        double units = question.unitsIn(inputs);
        if (units > 0) {
            few((int) Math.min(Integer.MAX_VALUE, units), problems);
        }
        if (question.neighbours() == Neighbourhood.NEAREST && question.k() >= units && units > 0) {
            problems.add(Problem.error("autocorrelation.k-too-large", question.k(), (int) units)
                    .at(Where.parameter("k")));
        }
        double links = units * question.neighboursOfOne(inputs);
        if (links > MOST_LINKS) {
            problems.add(Problem.error("autocorrelation.too-many-links", links, MOST_LINKS)
                    .at(Where.parameter("distance")));
        }
        if (question.neighbours() == Neighbourhood.FILE) {
            file(question.file(), problems);
        }
        return problems;
    }

    private static void few(int units, List<Problem> problems) {
        if (units < LEAST) {
            problems.add(Problem.error("autocorrelation.too-few-units", units, LEAST));
        } else if (units < FEW) {
            problems.add(Problem.warning("autocorrelation.few-units", units, FEW));
        }
    }

    private static List<Problem> ofCells(Inputs inputs, Question question) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(question.gridded().check(inputs));
        for (String parameter : question.zoneParameters()) {
            problems.add(Problem.error("autocorrelation.only-zones").at(Where.parameter(parameter)));
        }
        boolean near = question.neighbours() == Neighbourhood.BAND || question.neighbours() == Neighbourhood.KERNEL;
        if (near && question.distance().isPresent() && question.cellSize().isPresent()) {
            double distance = question.distance().getAsDouble();
            double size = question.cellSize().getAsDouble();
            if (distance < size) {
                problems.add(Problem.error("autocorrelation.band-too-short", distance, size)
                        .at(Where.parameter("distance")));
            }
        }
        return problems;
    }

    private static List<Problem> ofZones(Inputs inputs, Question question) throws WorkbenchException {
        Optional<Zones> layer = question.layer(inputs);
        if (layer.isEmpty()) {
            return List.of(missing(inputs, question));
        }
        Zones zones = layer.get();
        List<Problem> problems = new ArrayList<>();
        List<String> attributes = ZoneNames.attributes(zones);
        for (String parameter : question.zoneParameters()) {
            String name = parameter.equals("attribute") ? question.attribute() : question.residents();
            if (!attributes.contains(name)) {
                problems.add(Problem.error("autocorrelation.no-attribute", name, String.join(", ", attributes))
                        .at(Where.parameter(parameter)));
            } else {
                numbers(zones, name, parameter, problems);
            }
        }
        InputSummary summary = inputs.summary(question.incidents());
        if (question.attribute().isEmpty() && summary.count() == 0) {
            problems.add(Problem.error("zone-counts.no-incidents", summary.name()));
        }
        if (zones.zones().size() >= 2 && zones.zones().size() <= QUICK_ZONES) {
            neighbours(zones, question, problems);
        }
        return problems;
    }

    private static Problem missing(Inputs inputs, Question question) throws WorkbenchException {
        return question.zones().isBlank()
                ? Problem.error("autocorrelation.no-zones").at(Where.parameter("unit"))
                : Problem.error(
                                "input.no-zone-layer",
                                question.zones(),
                                String.join(", ", inputs.zoneLayers().all()))
                        .at(Where.parameter("zones"));
    }

    private static void numbers(Zones zones, String attribute, String parameter, List<Problem> problems) {
        double[] numbers = Arrays.stream(ZoneNumbers.values(zones, attribute))
                .filter(Double::isFinite)
                .toArray();
        if (numbers.length < LEAST) {
            problems.add(Problem.error("autocorrelation.no-numbers", attribute, numbers.length)
                    .at(Where.parameter(parameter)));
        } else if (parameter.equals("attribute") && !Centred.of(numbers).varies()) {
            problems.add(constant(numbers.length).at(Where.parameter(parameter)));
        }
    }

    private static void neighbours(Zones zones, Question question, List<Problem> problems) {
        List<Zone> all = zones.zones();
        if (question.neighbours() == Neighbourhood.QUEEN || question.neighbours() == Neighbourhood.ROOK) {
            Weights weights = ZoneWeights.touching(
                    all.stream().map(Zone::area).toList(),
                    question.neighbours() == Neighbourhood.QUEEN ? Contiguity.QUEEN : Contiguity.EDGE);
            islands(weights, all.stream().map(Zone::name).toList(), problems);
        } else if (question.neighbours() != Neighbourhood.FILE
                && question.neighbours() != Neighbourhood.NEAREST
                && question.distance().isPresent()) {
            double[] x =
                    all.stream().mapToDouble(z -> z.area().getCentroid().getX()).toArray();
            double[] y =
                    all.stream().mapToDouble(z -> z.area().getCentroid().getY()).toArray();
            islands(
                    PointWeights.within(x, y, question.distance().getAsDouble()),
                    all.stream().map(Zone::name).toList(),
                    problems);
        }
    }

    /** Units without a neighbour: some are told, and nothing can be said where it is all of them. */
    static void islands(Weights weights, List<String> names, List<Problem> problems) {
        int[] islands = weights.islands();
        if (islands.length == weights.size()) {
            problems.add(Problem.error("autocorrelation.no-neighbours", islands.length));
        } else if (islands.length > 0) {
            String some =
                    Arrays.stream(islands).limit(NAMED).mapToObj(names::get).collect(Collectors.joining(", "));
            problems.add(Problem.warning("autocorrelation.islands", islands.length, weights.size(), some));
        }
    }

    private static void file(String file, List<Problem> problems) {
        Where place = Where.parameter("weights-file");
        if (file.isBlank()) {
            problems.add(Problem.error("autocorrelation.no-weights-file").at(place));
            return;
        }
        if (!Files.isReadable(Path.of(file))) {
            problems.add(Problem.error("autocorrelation.weights-missing", file).at(place));
            return;
        }
        try {
            WeightsFile.read(Path.of(file));
        } catch (WorkbenchException e) {
            problems.add(e.problem());
        }
    }

    /** What the numbers themselves forbid. */
    static void requireDifferent(double[] values) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>();
        few(values.length, problems);
        if (problems.stream().anyMatch(Problem::stops)) {
            throw new WorkbenchException(problems.get(0));
        }
        if (!Centred.of(values).varies()) {
            throw new WorkbenchException(constant(values.length));
        }
    }

    private static Problem constant(int units) {
        return Problem.error("autocorrelation.constant", units);
    }

    /** What to keep in mind of the units of a run. */
    static List<Problem> after(Units units, Weights weights, double[] values, boolean normal)
            throws WorkbenchException {
        List<Problem> caveats = new ArrayList<>(units.caveats());
        few(units.size(), caveats);
        islands(weights, unitNames(units), caveats);
        for (Problem problem : caveats) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        double skewness = Centred.of(values).skewness();
        if (normal && Math.abs(skewness) > SKEWED) {
            caveats.add(Problem.warning("autocorrelation.skewed", skewness));
        }
        return caveats;
    }

    private static List<String> unitNames(Units units) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            names.add(units.name(i));
        }
        return names;
    }
}
