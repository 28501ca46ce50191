// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.surface.Bandwidth;

/**
 * Gaussian kernel density of the training incidents, per square kilometre, read from a lattice of a quarter of the
 * bandwidth by straight lines between its points. The bandwidth is a quarter of the normal-reference rule, as for density
 * maps. A training incident is part of its own density.
 */
final class TrainingDensity {

    private static final double STEPS = 4;
    private static final int MOST_POINTS = 4_000_000;

    private final double originX;
    private final double originY;
    private final double step;
    private final int width;
    private final double[] lattice;

    private TrainingDensity(double originX, double originY, double step, int width, double[] lattice) {
        this.originX = originX;
        this.originY = originY;
        this.step = step;
        this.width = width;
        this.lattice = lattice;
    }

    static TrainingDensity fit(Incidents incidents, int[] training) {
        int[] rows = Arrays.stream(training).filter(incidents::hasPlace).toArray();
        double[] x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        double bandwidth = Bandwidth.quarterReference(x, y).orElse(Double.NaN);
        if (!(bandwidth > 0)) {
            return new TrainingDensity(0, 0, 1, 0, new double[0]);
        }
        double reach = 4 * bandwidth;
        double minX = Arrays.stream(x).min().orElseThrow() - reach;
        double minY = Arrays.stream(y).min().orElseThrow() - reach;
        double wide = Arrays.stream(x).max().orElseThrow() + reach - minX;
        double high = Arrays.stream(y).max().orElseThrow() + reach - minY;
        double step = Math.max(bandwidth / STEPS, Math.sqrt(wide * high / MOST_POINTS));
        int width = (int) Math.ceil(wide / step) + 2;
        int height = (int) Math.ceil(high / step) + 2;
        double[] lattice = new double[width * height];
        TrainingDensity density = new TrainingDensity(minX, minY, step, width, lattice);
        for (int i = 0; i < x.length; i++) {
            density.spread(x[i], y[i], 1e6 / (2 * Math.PI * bandwidth * bandwidth));
        }
        double[] kernel = new double[(int) Math.ceil(reach / step) + 1];
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = Math.exp(-0.5 * (k * step / bandwidth) * (k * step / bandwidth));
        }
        smooth(lattice, width, height, 1, width, kernel);
        smooth(lattice, height, width, width, 1, kernel);
        return density;
    }

    private static void smooth(double[] lattice, int length, int lines, int along, int across, double[] kernel) {
        double[] line = new double[length];
        for (int l = 0; l < lines; l++) {
            for (int i = 0; i < length; i++) {
                line[i] = lattice[l * across + i * along];
            }
            for (int i = 0; i < length; i++) {
                double sum = line[i] * kernel[0];
                for (int k = 1; k < kernel.length; k++) {
                    sum += kernel[k] * ((i >= k ? line[i - k] : 0) + (i + k < length ? line[i + k] : 0));
                }
                lattice[l * across + i * along] = sum;
            }
        }
    }

    /** Divides an incident between the four points around it. */
    private void spread(double x, double y, double weight) {
        double column = (x - originX) / step;
        double row = (y - originY) / step;
        int at = ((int) row) * width + (int) column;
        double right = column - (int) column;
        double up = row - (int) row;
        lattice[at] += weight * (1 - right) * (1 - up);
        lattice[at + 1] += weight * right * (1 - up);
        lattice[at + width] += weight * (1 - right) * up;
        lattice[at + width + 1] += weight * right * up;
    }

    double[][] of(Incidents incidents, int[] rows) {
        return new double[][] {
            Arrays.stream(rows)
                    .mapToDouble(row -> incidents.hasPlace(row) ? at(incidents.x(row), incidents.y(row)) : Double.NaN)
                    .toArray()
        };
    }

    private double at(double x, double y) {
        double column = Math.floor((x - originX) / step);
        double row = Math.floor((y - originY) / step);
        if (width == 0 || column < 0 || row < 0 || column >= width - 1.0 || (row + 2) * width > lattice.length) {
            return 0;
        }
        int at = ((int) row) * width + (int) column;
        double right = (x - originX) / step - column;
        double up = (y - originY) / step - row;
        return (lattice[at] * (1 - right) + lattice[at + 1] * right) * (1 - up)
                + (lattice[at + width] * (1 - right) + lattice[at + width + 1] * right) * up;
    }
}
