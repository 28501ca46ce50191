// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.export.CsvTable;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores worked out from the files alone, with the definitions and not with our classes. */
class PredictionsTest {

    private static final List<String> CLASSES = List.of("theft", "robbery", "homicide");

    @TempDir
    static Path folder;

    private static List<List<String>> predictions;
    private static List<List<String>> bench;

    @BeforeAll
    static void writeTheFiles() throws Exception {
        Run run = new BenchFixture().run();
        CsvTable.write(BenchFixture.table(run, "predictions"), folder.resolve("predictions.csv"));
        CsvTable.write(BenchFixture.table(run, "bench"), folder.resolve("bench.csv"));
        predictions = read("predictions.csv");
        bench = read("bench.csv");
    }

    @Test
    void logLossOfTheTableFollowsFromTheFileOfPredictions() {
        for (int row = 1; row < bench.size(); row++) {
            String model = bench.get(row).get(0);
            double sum = 0;
            for (List<String> line : predictions.subList(1, predictions.size())) {
                sum -= Math.log(Math.max(1e-15, probability(line, model, line.get(1))));
            }
            assertEquals(figure(row, "log-loss"), sum / (predictions.size() - 1), 1e-6, model);
        }
    }

    @Test
    void areaUnderTheCurveFollowsFromTheFileOfPredictions() {
        for (int row = 1; row < bench.size(); row++) {
            String model = bench.get(row).get(0);
            double sum = 0;
            for (String name : CLASSES) {
                sum += auc(model, name);
            }
            assertEquals(figure(row, "roc-auc-macro"), sum / CLASSES.size(), 1e-6, model);
        }
    }

    @Test
    void probabilitiesOfAModelAddUpToOneAndTheGreatestIsTheClassSaid() {
        for (List<String> line : predictions.subList(1, predictions.size())) {
            for (int row = 1; row < bench.size(); row++) {
                String model = bench.get(row).get(0);
                double sum = 0;
                double greatest = 0;
                for (String name : CLASSES) {
                    sum += probability(line, model, name);
                    greatest = Math.max(greatest, probability(line, model, name));
                }
                assertEquals(1, sum, 1e-8, model);
                String said = line.get(predictions.get(0).indexOf(model));
                assertEquals(greatest, probability(line, model, said), model);
            }
        }
        assertTrue(predictions.size() > 200);
    }

    @Test
    void whatIsTooMuchForTheFileIsSaidWithTheClassesThatWouldFit() {
        assertEquals(Optional.empty(), Predictions.leftOut(46_916, 5, 17));
        Problem chicago = Predictions.leftOut(46_916, 5, 31).orElseThrow();
        String said = Texts.of(Texts.ENGLISH).say(chicago);
        assertTrue(said.contains("46,916 test incidents, 5 models and 31 classes make 7,271,980 numbers"), said);
        assertTrue(said.contains("With max-classes 17 they are written."), said);
        Problem rows = Predictions.leftOut(900_000, 5, 2).orElseThrow();
        assertTrue(Texts.of(Texts.ENGLISH).say(rows).contains("Fewer rows or models"), rows.toString());
    }

    /** The share of pairs of a case of the class and one of another that are in the right order, ties half. */
    private static double auc(String model, String name) {
        double right = 0;
        long pairs = 0;
        for (List<String> of : predictions.subList(1, predictions.size())) {
            for (List<String> other : predictions.subList(1, predictions.size())) {
                if (of.get(1).equals(name) && !other.get(1).equals(name)) {
                    right += (1 + Math.signum(probability(of, model, name) - probability(other, model, name))) / 2;
                    pairs++;
                }
            }
        }
        return right / pairs;
    }

    private static double probability(List<String> line, String model, String name) {
        return Double.parseDouble(line.get(predictions.get(0).indexOf("p_" + model + "_" + name)));
    }

    private static double figure(int row, String column) {
        return Double.parseDouble(bench.get(row).get(bench.get(0).indexOf(column)));
    }

    private static List<List<String>> read(String file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            rows.add(List.of(line.split(",", -1)));
        }
        return rows;
    }
}
