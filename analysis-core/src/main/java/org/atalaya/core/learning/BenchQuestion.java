// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * The rows of the bench with their class and part.
 *
 * @param rows positions in the incidents, ascending
 * @param classOf class of each of {@code rows}
 * @param classes names in the one order of every table, matrix and file, and of breaking ties: numbers in the order of
 *     numbers, others by frequency in the training part
 * @param folds which rows train and judge; more than one where rows judge in turn, repeat by repeat
 * @param repeats of all folds
 * @param caveats rows left out, classes joined, classes that cannot be judged
 */
record BenchQuestion(
        int[] rows, int[] classOf, List<String> classes, List<Parts> folds, int repeats, List<Problem> caveats) {

    /** Name of the class that joins the rarest ones; a sign, because class names are not translated. */
    static final String JOINED = "…";

    private static final int FEW_TEST_ROWS = 30;

    /** A column of so many values numbers or names things; it does not sort them. */
    private static final int MOST_CLASSES = 1_000;

    static BenchQuestion of(Incidents incidents, BenchParams params) throws WorkbenchException {
        Column target = target(incidents, params.target());
        ClassMapping mapping = mapping(params.classes());
        List<Problem> caveats = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int[] rawOfLevel = classOfLevels(target, mapping, names, caveats);
        boolean byTime = params.split().later();
        int[] rows = usable(incidents, target, rawOfLevel, byTime, caveats);
        int[] raw = Arrays.stream(rows).map(row -> rawOfLevel[target.code(row)]).toArray();
        isACategory(target, raw, names.size(), params.maxClasses());
        List<Parts> folds = split(incidents, params, rows, raw, names.size(), caveats);
        if (folds.isEmpty()
                || folds.get(0).rows(Parts.TRAINING).length == 0
                || folds.get(0).rows(Parts.TEST).length == 0) {
            throw new WorkbenchException(Problem.error(
                            params.split() == BenchParams.Split.TIME ? "bench.no-cut-in-time" : "bench.too-few-rows",
                            target.name(),
                            rows.length)
                    .at(Where.parameter("training-share")));
        }
        return ordered(target, rows, raw, names, folds, params, caveats);
    }

    /** The same question with every row to learn from and none to be judged by. */
    static BenchQuestion whole(Incidents incidents, BenchParams params) throws WorkbenchException {
        Column target = target(incidents, params.target());
        List<Problem> caveats = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int[] rawOfLevel = classOfLevels(target, mapping(params.classes()), names, caveats);
        int[] rows = usable(incidents, target, rawOfLevel, false, caveats);
        int[] raw = Arrays.stream(rows).map(row -> rawOfLevel[target.code(row)]).toArray();
        isACategory(target, raw, names.size(), params.maxClasses());
        return ordered(
                target, rows, raw, names, List.of(new Parts(new int[rows.length])), params.with("repeats", 1), caveats);
    }

    /** The class of each row by name; one that is none of these classes is the joined rest where there is one. */
    static List<Optional<String>> classNames(Incidents incidents, int[] rows, BenchParams params, List<String> classes)
            throws WorkbenchException {
        Column target = target(incidents, params.target());
        ClassMapping mapping = mapping(params.classes());
        List<Optional<String>> names = new ArrayList<>();
        for (int row : rows) {
            int level = target.code(row);
            String name = level < 0
                    ? null
                    : mapping.classOf(target.levels().get(level).strip());
            boolean joined = name != null && !classes.contains(name) && classes.contains(JOINED);
            names.add(Optional.ofNullable(joined ? JOINED : name));
        }
        return names;
    }

    /** Of the first fold, which is the only one where rows do not judge in turn. */
    int[] rowsOf(int part) {
        return folds.get(0).rows(part);
    }

    /** How many folds each repeat has. */
    int foldsPerRepeat() {
        return folds.size() / repeats;
    }

    /** Whether a row has this part in any fold. */
    private IntPredicate ever(int part) {
        return i -> folds.stream().anyMatch(fold -> fold.partOf()[i] == part);
    }

    /** Classes of these positions of {@link #rows()}. */
    int[] classesOf(int[] positions) {
        return Arrays.stream(positions).map(i -> classOf[i]).toArray();
    }

    private static Column target(Incidents incidents, String name) throws WorkbenchException {
        if (name.isEmpty()) {
            return incidents
                    .column(Role.CATEGORY)
                    .orElseThrow(() -> new WorkbenchException(Problem.error("bench.no-category", columns(incidents))
                            .at(Where.parameter("target"))));
        }
        return incidents
                .column(name)
                .orElseThrow(() -> new WorkbenchException(Problem.error("bench.no-column", name, columns(incidents))
                        .at(Where.parameter("target"))));
    }

    private static String columns(Incidents incidents) {
        return String.join(", ", incidents.columns().stream().map(Column::name).toList());
    }

    private static ClassMapping mapping(String text) throws WorkbenchException {
        ClassMapping.Reading reading = ClassMapping.read(text);
        if (!reading.problems().isEmpty()) {
            throw new WorkbenchException(reading.problems().get(0));
        }
        return reading.mapping();
    }

    private static int[] classOfLevels(Column target, ClassMapping mapping, List<String> names, List<Problem> caveats) {
        Map<String, Integer> index = new LinkedHashMap<>();
        int[] rawOfLevel = new int[target.levels().size()];
        for (int level = 0; level < rawOfLevel.length; level++) {
            String name = mapping.classOf(target.levels().get(level).strip());
            rawOfLevel[level] = name == null ? -1 : index.computeIfAbsent(name, n -> index.size());
        }
        names.addAll(index.keySet());
        List<String> known = target.levels().stream().map(String::strip).toList();
        for (String value : mapping.classes().keySet().stream().sorted().toList()) {
            if (!known.contains(value)) {
                caveats.add(Problem.warning("bench.value-not-there", value, target.name())
                        .at(Where.parameter("classes")));
            }
        }
        return rawOfLevel;
    }

    private static int[] usable(
            Incidents incidents, Column target, int[] rawOfLevel, boolean byTime, List<Problem> caveats) {
        int empty = 0;
        int unmapped = 0;
        int timeless = 0;
        int kept = 0;
        int[] rows = new int[incidents.size()];
        for (int row = 0; row < rows.length; row++) {
            int level = target.code(row);
            if (level < 0) {
                empty++;
            } else if (rawOfLevel[level] < 0) {
                unmapped++;
            } else if (byTime && !incidents.hasTime(row)) {
                timeless++;
            } else {
                rows[kept++] = row;
            }
        }
        count(caveats, "bench.rows-without-target", empty, target.name());
        count(caveats, "bench.rows-without-class", unmapped, target.name());
        count(caveats, "bench.rows-without-time", timeless, target.name());
        return Arrays.copyOf(rows, kept);
    }

    private static void count(List<Problem> caveats, String code, int rows, String column) {
        if (rows > 0) {
            caveats.add(Problem.warning(code, rows, column));
        }
    }

    /** Refuses identifiers and the like: joined, their rare values are one class that any model gets right. */
    private static void isACategory(Column target, int[] raw, int classes, int maxClasses) throws WorkbenchException {
        long alone = Arrays.stream(counts(raw, classes, i -> true))
                .filter(n -> n == 1)
                .count();
        if (classes > MOST_CLASSES || (classes > maxClasses && 2 * alone > classes)) {
            throw new WorkbenchException(Problem.error("bench.too-many-classes", target.name(), classes, raw.length)
                    .at(Where.parameter("target")));
        }
    }

    private static List<Parts> split(
            Incidents incidents, BenchParams params, int[] rows, int[] raw, int classes, List<Problem> caveats)
            throws WorkbenchException {
        int[] rank = ranks(counts(raw, classes, i -> true));
        int[] stratum = Arrays.stream(raw)
                .map(c -> Math.min(rank[c], params.maxClasses() - 1))
                .toArray();
        return Splits.of(incidents, params, rows, stratum, params.maxClasses(), caveats);
    }

    private static BenchQuestion ordered(
            Column target,
            int[] rows,
            int[] raw,
            List<String> names,
            List<Parts> folds,
            BenchParams params,
            List<Problem> caveats)
            throws WorkbenchException {
        int maxClasses = params.maxClasses();
        // Of a rolling origin the first training part: a later one would know what comes.
        List<Parts> counted = params.split().later() ? folds.subList(0, 1) : folds;
        int[] training =
                counts(raw, names.size(), i -> counted.stream().anyMatch(fold -> fold.partOf()[i] == Parts.TRAINING));
        int[] rank = ranks(training);
        boolean joined = names.size() > maxClasses;
        String[] ordered = new String[Math.min(names.size(), maxClasses)];
        for (int c = 0; c < rank.length; c++) {
            if (rank[c] < ordered.length) {
                ordered[rank[c]] = names.get(c);
            }
        }
        if (joined) {
            ordered[maxClasses - 1] = JOINED;
            caveats.add(Problem.warning(
                    "bench.classes-joined", names.size(), target.name(), names.size() - maxClasses + 1, JOINED));
        }
        int[] shown = shownOrder(List.of(ordered));
        int[] place = new int[shown.length];
        Arrays.setAll(place, i -> i);
        IntStream.range(0, shown.length).forEach(i -> place[shown[i]] = i);
        int[] classOf = Arrays.stream(raw)
                .map(c -> place[Math.min(rank[c], maxClasses - 1)])
                .toArray();
        List<String> classes = Arrays.stream(shown).mapToObj(c -> ordered[c]).toList();
        BenchQuestion question = new BenchQuestion(rows, classOf, classes, folds, Splits.repeats(params), caveats);
        question.doubts(target);
        return question;
    }

    /** Classes that are all numbers (priorities) are shown in the order of numbers, others by frequency. */
    static int[] shownOrder(List<String> classes) {
        IntStream all = IntStream.range(0, classes.size());
        boolean numbers = classes.stream().allMatch(name -> name.matches("\\d{1,9}"));
        return numbers
                ? all.boxed()
                        .sorted(Comparator.comparingInt(c -> Integer.parseInt(classes.get(c))))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : all.toArray();
    }

    private void doubts(Column target) throws WorkbenchException {
        int[] trained = counts(classOf, classes.size(), ever(Parts.TRAINING));
        int[] tested = counts(classOf, classes.size(), ever(Parts.TEST));
        if (Arrays.stream(trained).filter(n -> n > 0).count() < 2) {
            throw new WorkbenchException(
                    Problem.error("bench.one-class", target.name()).at(Where.parameter("target")));
        }
        if (rowsOf(Parts.TEST).length == 0) {
            return;
        }
        int joined = classes.indexOf(JOINED);
        if (joined >= 0 && tested[joined] == Arrays.stream(tested).sum()) {
            throw new WorkbenchException(Problem.error("bench.only-joined", target.name(), JOINED, classes.size())
                    .at(Where.parameter("target")));
        }
        named("bench.class-not-tested", tested);
        named("bench.class-not-trained", trained);
        int rowsTested = Arrays.stream(tested).sum();
        if (rowsTested < FEW_TEST_ROWS) {
            caveats.add(Problem.warning("bench.few-test-rows", rowsTested));
        }
    }

    private void named(String code, int[] counts) {
        List<String> none = IntStream.range(0, counts.length)
                .filter(c -> counts[c] == 0)
                .mapToObj(classes::get)
                .toList();
        if (!none.isEmpty()) {
            String names = String.join(", ", none.subList(0, Math.min(5, none.size())));
            caveats.add(Problem.warning(code, none.size(), none.size() > 5 ? names + ", …" : names));
        }
    }

    private static int[] counts(int[] classOf, int classes, IntPredicate counted) {
        int[] counts = new int[classes];
        for (int i = 0; i < classOf.length; i++) {
            if (counted.test(i)) {
                counts[classOf[i]]++;
            }
        }
        return counts;
    }

    /** Rank of each class by count, the greatest first; equals in order of first appearance. */
    private static int[] ranks(int[] counts) {
        Integer[] order = IntStream.range(0, counts.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt((Integer c) -> -counts[c]));
        int[] rank = new int[counts.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }
}
