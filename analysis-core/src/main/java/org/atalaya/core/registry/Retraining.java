// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.registry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.BenchParams;
import org.atalaya.core.learning.TrainedModel;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/**
 * The champion's settings on what has arrived since: the first seven tenths of the newer incidents are learned from as well, the
 * last three tenths judge both. Neither model has seen those, and the champion is asked as it was.
 *
 * @param arrived incidents since the champion's window ended
 * @param judged incidents that judged both
 * @param championAccuracy share of right answers, 0 to 1
 * @param lead of the challenger's accuracy, 95 %
 */
public record Retraining(
        RegisteredModel challenger,
        int arrived,
        int judged,
        double championAccuracy,
        double championLogLoss,
        double challengerAccuracy,
        double challengerLogLoss,
        PairedBootstrap.Interval lead) {

    private static final double LEARNED = 0.7;
    private static final int LEAST = 30;
    private static final int DRAWS = 600;

    /**
     * Retrains.
     *
     * @throws WorkbenchException {@code models.without-times} where the champion has no window in time, {@code
     *     models.nothing-new} where too few incidents have arrived since to learn and to judge
     */
    public static Retraining of(
            Inputs inputs, RegisteredModel champion, String version, int threads, Instant now, Progress progress)
            throws WorkbenchException {
        if (champion.until().isEmpty()) {
            throw new WorkbenchException(Problem.error("models.without-times", champion.name()));
        }
        BenchParams params = params(champion);
        InputRef ref = params.incidents();
        Incidents all = inputs.incidents(ref);
        long until = LocalMillis.of(LocalDateTime.parse(champion.until()));
        long[] newer = IntStream.range(0, all.size())
                .filter(row -> all.hasTime(row) && all.start(row) >= until)
                .mapToLong(all::start)
                .sorted()
                .toArray();
        long cut = newer.length == 0 ? until : newer[Math.min(newer.length - 1, (int) (newer.length * LEARNED))];
        int[] judging = IntStream.range(0, all.size())
                .filter(row -> all.hasTime(row) && all.start(row) >= cut)
                .toArray();
        if (newer.length < 2 * LEAST || judging.length < LEAST) {
            throw new WorkbenchException(
                    Problem.error("models.nothing-new", champion.name(), newer.length, champion.until(), 2 * LEAST));
        }
        TrainedModel old = TrainedModel.fit(before(all, until), params, threads, progress.slice(0, 0.4));
        TrainedModel fresh = TrainedModel.fit(before(all, cut), params, threads, progress.slice(0.4, 0.9));
        Judged first = Judged.of(old, all, judging, params, progress.slice(0.9, 0.95));
        Judged second = Judged.of(fresh, all, judging, params, progress.slice(0.95, 1));
        PairedBootstrap bootstrap = new PairedBootstrap(params.seed(), DRAWS);
        RegisteredModel challenger = new RegisteredModel(
                champion.name(),
                0,
                false,
                champion.learner(),
                champion.parameters(),
                inputs.summary(ref).fingerprint(),
                champion.from(),
                LocalMillis.toDateTime(cut).toString(),
                new TreeMap<>(Map.of("accuracy", second.accuracy(), "log-loss", second.logLoss())),
                second.right().length,
                now.toString(),
                0,
                version);
        return new Retraining(
                challenger,
                newer.length,
                second.right().length,
                first.accuracy(),
                first.logLoss(),
                second.accuracy(),
                second.logLoss(),
                bootstrap.difference(second.right(), first.right()));
    }

    /** 1 where the challenger is better beyond chance, −1 where the champion is, 0 where they cannot be told apart. */
    public int better() {
        return lead.low() > 0 ? 1 : lead.high() < 0 ? -1 : 0;
    }

    static BenchParams params(RegisteredModel model) throws WorkbenchException {
        Map<String, String> texts = new TreeMap<>(model.parameters());
        texts.put("learners", model.learner());
        ParamReader.Reading<BenchParams> reading = ParamReader.read(BenchParams.class, texts);
        if (!reading.ok()) {
            throw new WorkbenchException(reading.problems().get(0));
        }
        return reading.value();
    }

    private static Incidents before(Incidents all, long moment) {
        return all.rows(IntStream.range(0, all.size())
                .filter(row -> all.hasTime(row) && all.start(row) < moment)
                .toArray());
    }

    /** One model on the judging rows; a class it has never seen is a wrong answer of probability 0. */
    private record Judged(boolean[] right, double accuracy, double logLoss) {

        static Judged of(TrainedModel model, Incidents all, int[] rows, BenchParams params, Progress progress)
                throws WorkbenchException {
            List<Optional<String>> actual = model.classesOf(all, rows, params);
            int[] asked = IntStream.range(0, rows.length)
                    .filter(i -> actual.get(i).isPresent())
                    .toArray();
            double[][] p =
                    model.answer(all, Arrays.stream(asked).map(i -> rows[i]).toArray(), progress);
            boolean[] right = new boolean[asked.length];
            double loss = 0;
            for (int i = 0; i < asked.length; i++) {
                int theClass = model.classes().indexOf(actual.get(asked[i]).orElseThrow());
                right[i] = Probabilities.mostProbable(p[i]) == theClass;
                double[] own = {theClass < 0 ? 0 : p[i][theClass]};
                loss += Probabilities.logLoss(new int[] {0}, new double[][] {own});
            }
            double sum = 0;
            for (boolean one : right) {
                sum += one ? 1 : 0;
            }
            return new Judged(right, sum / right.length, loss / right.length);
        }
    }
}
