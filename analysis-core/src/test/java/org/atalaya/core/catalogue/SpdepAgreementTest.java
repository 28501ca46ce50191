// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.atalaya.core.autocorrelation.BayesRates;
import org.atalaya.core.autocorrelation.GlobalAutocorrelation;
import org.atalaya.core.autocorrelation.GlobalStatistic;
import org.atalaya.core.autocorrelation.LocalGeary;
import org.atalaya.core.autocorrelation.LocalMoran;
import org.atalaya.core.autocorrelation.Moments;
import org.atalaya.core.autocorrelation.WeightsFile;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

/**
 * Sudden infant deaths in the 100 counties of North Carolina, as R's spdep computes them ({@code EBImoran.mc}, {@code
 * moran.test}, {@code geary.test}, {@code globalG.test}, {@code localmoran_perm}, {@code localC_perm}, {@code localG};
 * 9,999 permutations, which leave 0.02 open). Run where the folder of reference cases lies beside the project.
 */
class SpdepAgreementTest {

    private static final int RATE_1974 = 5;

    @Test
    void bayesRatesHaveTheMoranOfSpdep() throws IOException, WorkbenchException {
        Weights weights = counties().rowStandardised();
        double first = GlobalAutocorrelation.moran(BayesRates.of(column(2), column(1)), weights, Moments.RANDOMISATION)
                .value();
        double second = GlobalAutocorrelation.moran(BayesRates.of(column(4), column(3)), weights, Moments.RANDOMISATION)
                .value();
        assertEquals(0.271402966963, first, 5e-12);
        assertEquals(0.166223435526, second, 5e-12);
    }

    @Test
    void globalStatisticsAreThoseOfSpdep() throws IOException, WorkbenchException {
        double[] rates = column(RATE_1974);
        Weights rows = counties().rowStandardised();
        figures(
                GlobalAutocorrelation.moran(rates, rows, Moments.RANDOMISATION),
                0.24772519320480,
                -0.01010101010101,
                0.00427596509636);
        figures(GlobalAutocorrelation.geary(rates, rows, Moments.RANDOMISATION), 0.72527843685045, 1, 0.00577737455042);
        figures(GlobalAutocorrelation.getisOrd(rates, counties()), 0.0545094457013, 0.0466666666667, 8.43062360916e-06);
    }

    private static void figures(GlobalStatistic ours, double value, double expected, double variance) {
        assertEquals(value, ours.value(), 5e-13);
        assertEquals(expected, ours.expected(), 5e-13);
        assertEquals(1, ours.variance() / variance, 1e-11);
    }

    @Test
    void localStatisticsAndTwoSidedPseudoPValuesAreThoseOfSpdep() throws IOException, WorkbenchException {
        double[] rates = column(RATE_1974);
        Weights rows = counties().rowStandardised();
        LocalMoran moran = LocalMoran.of(rates, rows, LocalMoran.Divisor.N);
        LocalGeary geary = LocalGeary.of(rates, rows, LocalMoran.Divisor.N_MINUS_1);
        double[] gi = GetisOrd.others(rates, counties(), Progress.NONE);
        double[] moranP = LocalMoran.pValues(rates, rows, 9999, 1, Progress.NONE);
        double[] gearyP = LocalGeary.pValues(rates, rows, 9999, 1, Progress.NONE);
        double[] i = {0.6310749, 0.6623097, 0.2611273, 0.0643501, 4.5018072};
        double[] iP = {0.0680, 0.3390, 0.0184, 0.0176, 0.0090};
        double[] c = {0.1335679622, 0.6620558459, 0.3701573930, 1.5654076215, 1.2309815481};
        double[] cP = {0.0958, 0.2108, 0.5142, 0.3342, 0.0004};
        double[] z = {-1.5403696572, -0.9134395438, -1.9538551321, -1.8488857360, 3.5134837849};
        for (int k = 0; k < i.length; k++) {
            assertEquals(i[k], moran.i()[k], 5e-8);
            assertEquals(c[k], geary.c()[k], 5e-11);
            assertEquals(z[k], gi[k], 5e-11);
            // spdep halves and doubles a rank without the observed value among the simulated ones.
            assertEquals(iP[k], moranP[k], 0.02);
            assertEquals(cP[k], gearyP[k], 0.02);
        }
    }

    private static Weights counties() throws WorkbenchException {
        WeightsFile file = WeightsFile.read(folder().resolve("sids2.gal"));
        return file.forIds(List.copyOf(file.neighbours().keySet()), Set.of());
    }

    private static double[] column(int index) throws IOException {
        return Files.readAllLines(folder().resolve("sids2.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[index]))
                .toArray();
    }

    private static Path folder() {
        assumeTrue(ReferenceCase.folderOfCases().isPresent(), "no folder of reference cases beside the project");
        return ReferenceCase.folderOfCases().orElseThrow().resolve("data");
    }
}
