// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A rising map from the probability a model says to the share that came true, learned from cases it was not fitted on. */
@FunctionalInterface
public interface Calibrator {

    double of(double said);

    /**
     * Platt 2000 on log odds: p' = 1 / (1 + exp(−(a + b logit p))), a and b by Newton steps on the likelihood, with his
     * targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1 and 0, so that few cases never give certainty.
     */
    static Calibrator sigmoid(boolean[] positive, double[] said) {
        int n = said.length;
        double[] x = Arrays.stream(said).map(Calibrator::logit).toArray();
        long positives = IntStream.range(0, n).filter(i -> positive[i]).count();
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (n - positives + 2.0);
        double a = Math.log((positives + 1.0) / (n - positives + 1.0));
        double b = 0;
        double loss = loss(a, b, x, positive, high, low);
        for (int round = 0; round < 100; round++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (int i = 0; i < n; i++) {
                double p = logistic(a + b * x[i]);
                double miss = p - (positive[i] ? high : low);
                double w = p * (1 - p);
                ga += miss;
                gb += miss * x[i];
                haa += w;
                hab += w * x[i];
                hbb += w * x[i] * x[i];
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double step = 1;
            double next = loss(a - da, b - db, x, positive, high, low);
            while (!(next <= loss) && step > 1e-6) {
                step /= 2;
                next = loss(a - step * da, b - step * db, x, positive, high, low);
            }
            if (!(next <= loss)) {
                break;
            }
            a -= step * da;
            b -= step * db;
            boolean done = loss - next < 1e-10 * n;
            loss = next;
            if (done) {
                break;
            }
        }
        double shift = a;
        // A map that falls would turn the model's order round; the best rising one is then flat.
        double slope = Math.max(0, b);
        double flat = Math.log((positives + 1.0) / (n - positives + 1.0));
        return p -> slope > 0 ? logistic(shift + slope * logit(p)) : logistic(flat);
    }

    /**
     * The rising step function nearest to what came true (pool adjacent violators; Zadrozny and Elkan 2002), straight
     * between the middles of its steps, and kept within 1/(n + 2) and 1 − 1/(n + 2): what never happened in n cases is
     * not impossible.
     */
    static Calibrator isotonic(boolean[] positive, double[] said) {
        int n = said.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> said[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] cases = new double[n];
        int blocks = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            double hits = 0;
            while (to < n && said[order[to]] == said[order[from]]) {
                hits += positive[order[to]] ? 1 : 0;
                to++;
            }
            x[blocks] = said[order[from]];
            y[blocks] = hits / (to - from);
            cases[blocks] = to - from;
            blocks++;
            while (blocks > 1 && y[blocks - 2] >= y[blocks - 1]) {
                double both = cases[blocks - 2] + cases[blocks - 1];
                x[blocks - 2] = (x[blocks - 2] * cases[blocks - 2] + x[blocks - 1] * cases[blocks - 1]) / both;
                y[blocks - 2] = (y[blocks - 2] * cases[blocks - 2] + y[blocks - 1] * cases[blocks - 1]) / both;
                cases[blocks - 2] = both;
                blocks--;
            }
            from = to;
        }
        double[] middles = Arrays.copyOf(x, blocks);
        double least = 1.0 / (n + 2);
        double[] shares = Arrays.stream(y, 0, blocks)
                .map(share -> Math.min(1 - least, Math.max(least, share)))
                .toArray();
        return p -> between(middles, shares, p);
    }

    private static double between(double[] x, double[] y, double p) {
        int at = Arrays.binarySearch(x, p);
        if (at >= 0) {
            return y[at];
        }
        int above = -at - 1;
        if (above == 0 || above == x.length) {
            return y[Math.min(above, x.length - 1)];
        }
        double part = (p - x[above - 1]) / (x[above] - x[above - 1]);
        return y[above - 1] + part * (y[above] - y[above - 1]);
    }

    private static double loss(double a, double b, double[] x, boolean[] positive, double high, double low) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = a + b * x[i];
            double target = positive[i] ? high : low;
            // ln(1 + e^z) − target z, without overflow.
            sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
        }
        return sum;
    }

    private static double logit(double p) {
        double kept = Math.min(1 - 1e-9, Math.max(1e-9, p));
        return Math.log(kept / (1 - kept));
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
