// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Convolution of a raster with a symmetric kernel by the fast Fourier transform (Cooley and Tukey 1965, radix 2). The
 * raster must leave at least the kernel's reach free on its east and north side, where what wraps around ends up.
 */
final class FourierConvolution {

    /** The kernel at whole steps from its middle. */
    @FunctionalInterface
    interface Stencil {
        double at(int right, int up);
    }

    private static final int COLUMNS_AT_ONCE = 16;

    private final int width;
    private final int height;
    private final double[] kernel;
    private final double[] cosX;
    private final double[] sinX;
    private final double[] cosY;
    private final double[] sinY;

    private FourierConvolution(int width, int height) {
        this.width = width;
        this.height = height;
        this.kernel = new double[Math.multiplyExact(width, height)];
        this.cosX = IntStream.range(0, width / 2)
                .mapToDouble(i -> Math.cos(2 * Math.PI * i / width))
                .toArray();
        this.sinX = IntStream.range(0, width / 2)
                .mapToDouble(i -> -Math.sin(2 * Math.PI * i / width))
                .toArray();
        this.cosY = IntStream.range(0, height / 2)
                .mapToDouble(i -> Math.cos(2 * Math.PI * i / height))
                .toArray();
        this.sinY = IntStream.range(0, height / 2)
                .mapToDouble(i -> -Math.sin(2 * Math.PI * i / height))
                .toArray();
    }

    /**
     * Prepares a kernel.
     *
     * @param width a power of two, at least raster plus reach
     */
    static FourierConvolution with(int width, int height, int reach, Stencil stencil) {
        FourierConvolution prepared = new FourierConvolution(width, height);
        int right = Math.min(reach, width / 2);
        int up = Math.min(reach, height / 2);
        for (int row = -up; row <= up; row++) {
            for (int column = -right; column <= right; column++) {
                int at = Math.floorMod(row, height) * width + Math.floorMod(column, width);
                prepared.kernel[at] = stencil.at(column, row);
            }
        }
        // Symmetric in both axes, so its transform has no imaginary part.
        prepared.transform(prepared.kernel, new double[prepared.kernel.length]);
        return prepared;
    }

    /** The raster with the kernel laid over each of its nodes; the argument is not changed. */
    double[] of(double[] raster, Progress progress) {
        progress.step(0, "progress.summing-kernels");
        double[] real = raster.clone();
        double[] imaginary = new double[raster.length];
        transform(real, imaginary);
        progress.step(0.5, "progress.summing-kernels");
        for (int i = 0; i < real.length; i++) {
            // The inverse transform is the forward one of the conjugate.
            real[i] *= kernel[i];
            imaginary[i] *= -kernel[i];
        }
        transform(real, imaginary);
        double scale = 1.0 / real.length;
        for (int i = 0; i < real.length; i++) {
            real[i] *= scale;
        }
        return real;
    }

    private void transform(double[] real, double[] imaginary) {
        IntStream.range(0, height).parallel().forEach(row -> {
            double[] re = new double[width];
            double[] im = new double[width];
            System.arraycopy(real, row * width, re, 0, width);
            System.arraycopy(imaginary, row * width, im, 0, width);
            butterflies(re, im, cosX, sinX);
            System.arraycopy(re, 0, real, row * width, width);
            System.arraycopy(im, 0, imaginary, row * width, width);
        });
        int blocks = (width + COLUMNS_AT_ONCE - 1) / COLUMNS_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(block -> columns(block * COLUMNS_AT_ONCE, real, imaginary));
    }

    private void columns(int first, double[] real, double[] imaginary) {
        int count = Math.min(COLUMNS_AT_ONCE, width - first);
        double[][] re = new double[count][height];
        double[][] im = new double[count][height];
        for (int row = 0; row < height; row++) {
            for (int c = 0; c < count; c++) {
                re[c][row] = real[row * width + first + c];
                im[c][row] = imaginary[row * width + first + c];
            }
        }
        for (int c = 0; c < count; c++) {
            butterflies(re[c], im[c], cosY, sinY);
        }
        for (int row = 0; row < height; row++) {
            for (int c = 0; c < count; c++) {
                real[row * width + first + c] = re[c][row];
                imaginary[row * width + first + c] = im[c][row];
            }
        }
    }

    private static void butterflies(double[] re, double[] im, double[] cos, double[] sin) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
                swap = im[i];
                im[i] = im[j];
                im[j] = swap;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            int half = length / 2;
            int stride = n / length;
            for (int start = 0; start < n; start += length) {
                for (int k = 0; k < half; k++) {
                    int a = start + k;
                    int b = a + half;
                    double wr = cos[k * stride];
                    double wi = sin[k * stride];
                    double tr = re[b] * wr - im[b] * wi;
                    double ti = re[b] * wi + im[b] * wr;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }
}
