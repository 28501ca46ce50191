// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.evaluation.GridForecast;
import org.atalaya.core.evaluation.HitScore;
import org.atalaya.core.evaluation.NijChallenge;
import org.atalaya.core.evaluation.RecaptureRate;
import org.atalaya.core.evaluation.RiskRanking;
import org.atalaya.core.evaluation.SpatialBrier;
import org.atalaya.core.learning.metric.CorrectedResampledT;

/** Cases about how good a forecast or a model is. */
final class EvaluationCases {

    private EvaluationCases() {}

    static Map<String, Check> byMethod() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("PAI/PEI/RRI", EvaluationCases::pai);
        checks.put("NIJ challenge geometry", EvaluationCases::nij);
        checks.put("hit rate at coverage", EvaluationCases::hitRates);
        checks.put("top-slice of a risk surface", EvaluationCases::topSlice);
        checks.put("spatial Brier score and skill", EvaluationCases::brier);
        checks.put("Nadeau-Bengio corrected resampled t-test", EvaluationCases::correctedT);
        return checks;
    }

    private static void pai(ReferenceCase c) {
        double[] observed = ReferenceCase.doubles(c.inline().get("obs"));
        double[] predicted = ReferenceCase.doubles(c.inline().get("pred"));
        GridForecast forecast = new GridForecast(
                predicted, observed, ReferenceCase.doubles(c.inline().get("area")));
        for (int k = 1; k <= predicted.length; k++) {
            HitScore score = forecast.flagging(k);
            near(c, c.expected().get("PAI").get(k - 1), score.pai());
            near(c, c.expected().get("PEI").get(k - 1), score.pei());
            near(c, c.expected().get("RRI").get(k - 1), RecaptureRate.predictedOverObserved(predicted, observed, k));
        }
    }

    private static void nij(ReferenceCase c) {
        double study = c.inline().get("study_area_sqft").asDouble();
        double least = c.inline().get("min_cell_sqft").asDouble();
        double greatest = c.inline().get("max_cell_sqft").asDouble();
        double[] area = ReferenceCase.doubles(c.inline().get("forecast_area_sqmi"));
        JsonNode expected = c.expected();
        assertEquals(least, NijChallenge.LEAST_CELL_SQFT);
        assertEquals(greatest, NijChallenge.GREATEST_CELL_SQFT);
        assertArrayEquals(new double[] {NijChallenge.LEAST_AREA_SQMI, NijChallenge.GREATEST_AREA_SQMI}, area);
        near(c, expected.get("min_cell_side_ft"), NijChallenge.sideFeet(least));
        near(c, expected.get("max_cell_side_ft"), NijChallenge.sideFeet(greatest));
        near(c, expected.get("min_cells_at_62500"), NijChallenge.cellsIn(area[0], least));
        near(c, expected.get("max_cells_at_62500"), NijChallenge.cellsIn(area[1], least));
        near(c, expected.get("study_sqmi"), NijChallenge.squareMiles(study));
        near(c, expected.get("max_possible_PAI_at_0.25sqmi"), NijChallenge.greatestPai(study, area[0]));
    }

    private static void hitRates(ReferenceCase c) {
        double[] risk = flat(c.inline().get("intensity"));
        double[] ones = new double[risk.length];
        Arrays.fill(ones, 1);
        GridForecast forecast = new GridForecast(risk, ones, ones);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            List<HitScore> curve = forecast.curve(Integer.parseInt(wanted.getKey()) / 100.0);
            near(c, wanted.getValue(), curve.get(0).hitRate());
        }
    }

    /** How many are flagged, and those that do not tie; of those that tie ours counts each with the same share. */
    private static void topSlice(ReferenceCase c) {
        for (String which : List.of("a", "b")) {
            double[] risk = ReferenceCase.doubles(c.inline().get("risk_" + which));
            double[] mask = ReferenceCase.doubles(c.expected().get("mask_" + which));
            RiskRanking ranking = RiskRanking.of(risk);
            int k = ranking.cellsAt(c.inline().get("fraction").asDouble());
            assertEquals(c.expected().get("n_selected").asInt(), k);
            boolean[] ours = ranking.mask(k);
            assertArrayEquals(ours, RiskRanking.of(risk).mask(k));
            assertEquals(k, IntStream.range(0, ours.length).filter(i -> ours[i]).count());
            double[] shares = ranking.shares(k);
            for (int i = 0; i < risk.length; i++) {
                boolean ties = risk[i] == 1;
                assertEquals(ties ? 1 / 3.0 : mask[i], shares[i]);
                assertTrue(ties || ours[i]);
            }
        }
    }

    private static void brier(ReferenceCase c) {
        double[] risk = ReferenceCase.doubles(c.inline().get("probs_valid_cells"));
        double[] observed = ReferenceCase.doubles(c.inline().get("observed_fraction"));
        double[] areas = new double[risk.length];
        Arrays.fill(areas, c.inline().get("cell_area").asDouble());
        SpatialBrier brier = SpatialBrier.of(risk, observed, areas);
        near(c, c.expected().get("brier"), brier.score());
        near(c, c.expected().get("skill"), brier.skill());
    }

    private static void correctedT(ReferenceCase c) {
        List<String> header = List.of(c.lines().get(0).split(",", -1));
        double[][] scores = new double[2][];
        for (int model = 0; model < 2; model++) {
            int column = header.indexOf(c.input().get("columns").get(model).asText());
            scores[model] = c.lines().stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                    .toArray();
        }
        double ratio = c.parameters().get("n_test").asDouble()
                / c.parameters().get("n_train").asDouble();
        CorrectedResampledT test = CorrectedResampledT.of(scores[0], scores[1], ratio);
        JsonNode expected = c.expected();
        assertEquals(c.parameters().get("df").asInt(), test.degreesOfFreedom());
        near(c, expected.get("mean_diff"), test.meanDifference());
        near(c, expected.get("t_corrected"), test.t());
        near(c, expected.get("p_corrected_one_sided"), test.pFirstIsBetter());
        near(c, expected.get("t_uncorrected"), test.uncorrectedT());
        near(c, expected.get("p_uncorrected_one_sided"), test.uncorrectedPFirstIsBetter());
        double full = c.tolerance().get("full").asDouble();
        assertEquals(expected.get("t_corrected_full").asDouble(), test.t(), full);
        assertEquals(expected.get("p_two_sided_weka_PairedStatsCorrected").asDouble(), test.p(), full);
    }

    private static void near(ReferenceCase c, JsonNode wanted, double found) {
        assertEquals(wanted.asDouble(), found, c.toleranceAt(wanted.asDouble()));
    }

    private static double[] flat(JsonNode rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMapToDouble(row -> Arrays.stream(ReferenceCase.doubles(rows.get(row))))
                .toArray();
    }
}
