// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** What a reader asks first, in a sentence each: where, whether it is more than chance, when, and how well models do. */
final class ReportAnswers {

    private static final String HOTSPOTS = "gi-star";
    private static final String HOURS = "hour-weekday";

    /** A seventh of the week: about what a few shifts can cover. */
    private static final int BUSIEST = 24;

    private static final int WEEK = 168;

    private final Texts texts;
    private final CellText figures;

    ReportAnswers(Texts texts) {
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    List<ReportView.Answer> of(List<RunFiles> runs) {
        List<ReportView.Answer> answers = new ArrayList<>();
        runs.stream()
                .flatMap(run -> where(run).stream())
                .findFirst()
                .ifPresent(words -> answers.add(answer("report.answer.where", words)));
        runs.stream()
                .filter(run -> run.layers().stream()
                        .anyMatch(l -> MapPictures.measure(l.artifact()).equals(HOTSPOTS)))
                .flatMap(run -> run.notes().stream())
                .findFirst()
                .ifPresent(words -> answers.add(answer("report.answer.chance", words)));
        runs.stream()
                .flatMap(run -> when(run).stream())
                .findFirst()
                .ifPresent(words -> answers.add(answer("report.answer.when", words)));
        runs.stream()
                .filter(run -> run.bench().isPresent())
                .flatMap(run -> run.notes().stream())
                .forEach(words -> answers.add(answer("report.answer.models", words)));
        return answers;
    }

    /** At which hours the incidents of a run are most, where it counted hours. */
    Optional<String> when(RunFiles run) {
        return run.matrices().stream()
                .filter(matrix -> matrix.artifact().measure().equals(HOURS))
                .map(RunFiles.NamedMatrix::shown)
                .filter(matrix -> matrix.sum() > 0 && matrix.columnLabels().size() == 24)
                .map(this::when)
                .findFirst();
    }

    private String when(Matrix matrix) {
        List<int[]> cells = new ArrayList<>();
        for (int day = 0; day < matrix.rowLabels().size(); day++) {
            for (int hour = 0; hour < matrix.columnLabels().size(); hour++) {
                cells.add(new int[] {day, hour});
            }
        }
        cells.sort(Comparator.comparingDouble((int[] cell) -> -matrix.value(cell[0], cell[1])));
        double inBusiest = cells.stream()
                .limit(BUSIEST)
                .mapToDouble(cell -> matrix.value(cell[0], cell[1]))
                .sum();
        int[] most = cells.get(0);
        int day = busiest(matrix.rowLabels().size(), matrix::rowSum);
        return texts.get(
                "report.answer.when.words",
                lower(matrix.rowLabels().get(most[0])),
                most[1],
                most[1] + 1,
                figures.count(matrix.value(most[0], most[1])),
                Figures.percent(inBusiest / matrix.sum(), texts),
                BUSIEST,
                WEEK,
                lower(matrix.rowLabels().get(day)),
                Figures.percent(matrix.rowSum(day) / matrix.sum(), texts));
    }

    private interface Sums {
        double of(int index);
    }

    private static int busiest(int size, Sums sums) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = sums.of(i) > sums.of(best) ? i : best;
        }
        return best;
    }

    /** English names days with a capital, Spanish does not within a sentence. */
    private String lower(String day) {
        return texts.locale().equals(Texts.SPANISH) ? day.toLowerCase(texts.locale()) : day;
    }

    private Optional<String> where(RunFiles run) {
        return run.layers().stream()
                .filter(l -> MapPictures.measure(l.artifact()).equals("density"))
                .findFirst()
                .flatMap(l -> new BigNumbers(texts).of(l.layer(), run.incidents()))
                .map(big -> big.number() + " " + big.sentence());
    }

    private ReportView.Answer answer(String key, String words) {
        return new ReportView.Answer(texts.get(key), words);
    }
}
