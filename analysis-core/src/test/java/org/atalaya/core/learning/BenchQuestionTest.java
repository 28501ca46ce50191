// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchQuestionTest {

    @Test
    void numberedClassesAreShownInTheOrderOfNumbers() {
        assertArrayEquals(new int[] {2, 0, 1, 3}, BenchQuestion.shownOrder(List.of("2", "5", "1", "10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "random"})
    void amongEqualProbabilitiesTheClassThatStandsFirstInMatrixAndPredictionsIsSaid(String split) throws Exception {
        BenchFixture district = new BenchFixture();
        Map<String, String> numbers = Map.of("theft", "10", "robbery", "9", "homicide", "1");
        Arrays.setAll(district.category, i -> numbers.get(district.category[i]));
        Run run = district.run("split", split, "k", "4", "learners", "naive-bayes, random-forest, knn");
        List<String> classes = List.of("1", "9", "10");
        Table predictions = BenchFixture.table(run, "predictions");
        int ties = 0;
        for (Artifact artifact : run.artifacts()) {
            if (artifact instanceof Artifact.Matrix matrix) {
                assertEquals(classes, matrix.matrix().columnLabels());
                String model = matrix.name();
                int from = predictions.columnIndex("p_" + model + "_1");
                for (List<Object> row : predictions.rows()) {
                    List<Object> p = row.subList(from, from + 3);
                    double most = p.stream().mapToDouble(v -> (double) v).max().orElseThrow();
                    assertEquals(classes.get(p.indexOf(most)), row.get(predictions.columnIndex(model)), model);
                    ties += p.indexOf(most) < p.lastIndexOf(most) ? 1 : 0;
                }
            }
        }
        assertTrue(ties > 0, "no tie was tried");
    }

    @Test
    void namedClassesStayInTheirOrderOfFrequency() {
        assertArrayEquals(new int[] {0, 1, 2}, BenchQuestion.shownOrder(List.of("hurto", "robo", "2")));
    }
}
