// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.learning.TrainedModel;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** What a place and a time are asked of: how much happens, and of which kind. Learned from incidents before the moment. */
public final class RiskModel {

    private static final int NEAREST = 5;

    private final Incidents known;
    private final StudyArea area;
    private final TrainedModel kinds;
    private final Intensity intensity;
    private final Optional<Column> target;
    private final long moment;
    private final int alertLevel;

    private RiskModel(
            Incidents known,
            StudyArea area,
            TrainedModel kinds,
            Intensity intensity,
            Optional<Column> target,
            long moment,
            int alertLevel) {
        this.known = known;
        this.area = area;
        this.kinds = kinds;
        this.intensity = intensity;
        this.target = target;
        this.moment = moment;
        this.alertLevel = alertLevel;
    }

    /**
     * Learns from the incidents before the moment of the parameters.
     *
     * @param p with a moment and a cell size
     * @throws WorkbenchException {@code risk.nothing-before} where no incident is earlier
     */
    public static RiskModel fit(Inputs inputs, RiskParams p, int threads, Progress progress) throws WorkbenchException {
        Incidents all = inputs.incidents(p.incidents());
        long moment = moment(p.at());
        int[] before = IntStream.range(0, all.size())
                .filter(row -> all.hasTime(row) && all.start(row) < moment)
                .toArray();
        if (before.length == 0) {
            throw new WorkbenchException(
                    Problem.error("risk.nothing-before", p.at(), all.size()).at(Where.parameter("at")));
        }
        Incidents known = all.rows(before);
        StudyArea area = StudyArea.of(inputs.zones(), known);
        TrainedModel kinds =
                TrainedModel.fit(known, p.bench(p.cellSize().orElseThrow()), threads, progress.slice(0, 0.8));
        Intensity intensity = Intensity.of(known, area, moment, progress.slice(0.8, 1));
        Optional<Column> target = p.target().isEmpty() ? known.column(Role.CATEGORY) : known.column(p.target());
        return new RiskModel(known, area, kinds, intensity, target, moment, p.alertLevel());
    }

    /**
     * A moment as it is typed, with or without seconds, with a blank or a T.
     *
     * @throws WorkbenchException {@code risk.no-moment}
     */
    public static long moment(String text) throws WorkbenchException {
        String typed = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+", "$1T");
        try {
            return LocalMillis.of(LocalDateTime.parse(typed.length() == 10 ? typed + "T00:00" : typed));
        } catch (DateTimeParseException e) {
            throw new WorkbenchException(Problem.error("risk.no-moment", text).at(Where.parameter("at")), e);
        }
    }

    /**
     * The first full hour, day or month after the last incident, as fine as times are known; empty where none has one.
     */
    static Optional<String> next(long latest, TimePrecision precision) {
        if (latest == LocalMillis.MISSING) {
            return Optional.empty();
        }
        LocalDateTime last = LocalMillis.toDateTime(latest);
        LocalDateTime day = last.truncatedTo(ChronoUnit.DAYS);
        LocalDateTime next = precision.atLeast(TimePrecision.HOUR)
                ? last.truncatedTo(ChronoUnit.HOURS).plusHours(1)
                : precision.atLeast(TimePrecision.DAY)
                        ? day.plusDays(1)
                        : day.withDayOfMonth(1).plusMonths(1);
        return Optional.of(next.toString());
    }

    public StudyArea area() {
        return area;
    }

    public TrainedModel kinds() {
        return kinds;
    }

    public Intensity intensity() {
        return intensity;
    }

    public long moment() {
        return moment;
    }

    /** How many incidents it has learned from. */
    public int known() {
        return known.size();
    }

    /** What is said of one place, at the model's moment or a later one. */
    public PlaceRisk at(double x, double y, long when) {
        Incidents place = places(new double[] {x}, new double[] {y}, when);
        double[] probabilities = kinds.answer(place, new int[] {0}, Progress.NONE)[0];
        PlaceRisk bare = new PlaceRisk(
                x, y, when, kinds.classes(), probabilities, howMuch(x, y, when), List.of(), nearest(x, y), false);
        double[] adds = kinds.reasons(place, 0, bare.likeliest());
        List<PlaceRisk.Reason> reasons = IntStream.range(0, adds.length)
                .mapToObj(f -> new PlaceRisk.Reason(kinds.features().get(f), adds[f]))
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.adds())))
                .toList();
        boolean alert = bare.intensity()
                .map(much -> much.level().number() >= alertLevel)
                .orElse(false);
        return new PlaceRisk(
                x, y, when, bare.classes(), probabilities, bare.intensity(), reasons, bare.nearest(), alert);
    }

    /** How much happens at a place; empty outside the study area. */
    Optional<PlaceRisk.HowMuch> howMuch(double x, double y, long when) {
        double pace = intensity.pace(when);
        return intensity.timesMean(x, y).map(place -> {
            double times = place * pace;
            return new PlaceRisk.HowMuch(
                    times, place, pace, times * intensity.meanPerKm2AndYear(), RiskLevel.of(times));
        });
    }

    /** Places as incidents without a kind, so that features can be drawn out of them. */
    Incidents places(double[] x, double[] y, long when) {
        int n = x.length;
        long[] start = new long[n];
        long[] end = new long[n];
        Arrays.fill(start, when);
        Arrays.fill(end, LocalMillis.MISSING);
        return new Incidents(
                known.name(),
                known.crs(),
                known.zone(),
                known.precision().atLeast(TimePrecision.HOUR) ? TimePrecision.MINUTE : known.precision(),
                IntStream.range(0, n).asLongStream().toArray(),
                x,
                y,
                start,
                end,
                List.of(),
                Map.of());
    }

    private List<PlaceRisk.Near> nearest(double x, double y) {
        List<PlaceRisk.Near> near = new ArrayList<>();
        for (int row = 0; row < known.size(); row++) {
            if (known.hasPlace(row)) {
                double metres = Math.hypot(known.x(row) - x, known.y(row) - y);
                if (near.size() < NEAREST || metres < near.get(near.size() - 1).metres()) {
                    int at = row;
                    near.add(new PlaceRisk.Near(
                            known.id(row),
                            metres,
                            known.start(row),
                            target.map(column -> column.text(at)).orElse("")));
                    near.sort(Comparator.comparingDouble(PlaceRisk.Near::metres).thenComparingLong(n -> -n.moment()));
                    if (near.size() > NEAREST) {
                        near.remove(NEAREST);
                    }
                }
            }
        }
        return List.copyOf(near);
    }
}
