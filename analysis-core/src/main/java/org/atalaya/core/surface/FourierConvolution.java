// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Convolution of a raster with a symmetric kernel by the fast Fourier transform. The raster must leave at least the
 * kernel's reach free on its east and north side, where what wraps around ends up. Numbers are real, so two rows are
 * transformed as one complex series, and half of the columns tell the others.
 */
final class FourierConvolution {

    /** The kernel at whole steps from its middle. */
    @FunctionalInterface
    interface Stencil {
        double at(int right, int up);
    }

    private static final int COLUMNS_AT_ONCE = 8;

    private final int width;
    private final int height;
    private final int half;
    private final Fourier across;
    private final Fourier up;
    private final double[] kernel;

    private FourierConvolution(int width, int height, Stencil stencil, int reach) {
        this.width = width;
        this.height = height;
        this.half = width / 2 + 1;
        this.across = new Fourier(width);
        this.up = new Fourier(height);
        double[] nodes = new double[Math.multiplyExact(width, height)];
        int right = Math.min(reach, width / 2);
        int above = Math.min(reach, height / 2);
        for (int row = 0; row <= above; row++) {
            for (int column = 0; column <= right; column++) {
                double value = stencil.at(column, row);
                int south = (height - row) % height;
                int west = (width - column) % width;
                nodes[row * width + column] = value;
                nodes[row * width + west] = value;
                nodes[south * width + column] = value;
                nodes[south * width + west] = value;
            }
        }
        double[] real = new double[half * height];
        double[] imaginary = new double[half * height];
        rows(nodes, real, imaginary);
        columns(real, imaginary);
        // Symmetric in both axes, so its transform has no imaginary part.
        double scale = 1.0 / nodes.length;
        for (int i = 0; i < real.length; i++) {
            real[i] *= scale;
        }
        this.kernel = real;
    }

    /**
     * Prepares a kernel.
     *
     * @param width an even length that {@link Fourier} knows, at least raster plus reach
     */
    static FourierConvolution with(int width, int height, int reach, Stencil stencil) {
        return new FourierConvolution(width, height, stencil, reach);
    }

    /** The raster with the kernel laid over each of its nodes; the argument is not changed. */
    double[] of(double[] raster, Progress progress) {
        return of(raster, 0, 1, progress);
    }

    /**
     * The same for some rows only; the others stay empty.
     *
     * @param first the first row wanted
     * @param every how many rows on the next wanted one is
     */
    double[] of(double[] raster, int first, int every, Progress progress) {
        progress.step(0, "progress.summing-kernels");
        double[] real = new double[half * height];
        double[] imaginary = new double[half * height];
        rows(raster, real, imaginary);
        progress.step(0.3, "progress.summing-kernels");
        columnsThereAndBack(real, imaginary);
        progress.step(0.7, "progress.summing-kernels");
        double[] result = new double[raster.length];
        int wanted = (height - first + every - 1) / every;
        IntStream.range(0, (wanted + 1) / 2).parallel().forEach(pair -> {
            int a = first + 2 * pair * every;
            int b = a + every;
            backRows(real, imaginary, a, b < height ? b : -1, result);
        });
        return result;
    }

    private void rows(double[] nodes, double[] real, double[] imaginary) {
        IntStream.range(0, height / 2).parallel().forEach(pair -> {
            int a = 2 * pair * width;
            int b = a + width;
            boolean empty = true;
            for (int i = a; empty && i < b + width; i++) {
                empty = nodes[i] == 0;
            }
            if (empty) {
                return;
            }
            double[] re = new double[width];
            double[] im = new double[width];
            System.arraycopy(nodes, a, re, 0, width);
            System.arraycopy(nodes, b, im, 0, width);
            across.transform(re, im, new double[width], new double[width], 1);
            int toA = 2 * pair * half;
            int toB = toA + half;
            for (int k = 0; k < half; k++) {
                int mirrored = k == 0 ? 0 : width - k;
                real[toA + k] = (re[k] + re[mirrored]) / 2;
                imaginary[toA + k] = (im[k] - im[mirrored]) / 2;
                real[toB + k] = (im[k] + im[mirrored]) / 2;
                imaginary[toB + k] = (re[mirrored] - re[k]) / 2;
            }
        });
    }

    private void backRows(double[] real, double[] imaginary, int rowA, int rowB, double[] result) {
        double[] re = new double[width];
        double[] im = new double[width];
        int a = rowA * half;
        int b = Math.max(0, rowB) * half;
        double second = rowB < 0 ? 0 : 1;
        for (int k = 0; k < half; k++) {
            double br = second * real[b + k];
            double bi = second * imaginary[b + k];
            re[k] = real[a + k] - bi;
            im[k] = imaginary[a + k] + br;
            if (k > 0 && k < width - k) {
                re[width - k] = real[a + k] + bi;
                im[width - k] = br - imaginary[a + k];
            }
        }
        across.transform(im, re, new double[width], new double[width], 1);
        System.arraycopy(re, 0, result, rowA * width, width);
        if (rowB >= 0) {
            System.arraycopy(im, 0, result, rowB * width, width);
        }
    }

    private void columns(double[] real, double[] imaginary) {
        inBlocks(real, imaginary, (re, im, workRe, workIm, from, count) -> up.transform(re, im, workRe, workIm, count));
    }

    private void columnsThereAndBack(double[] real, double[] imaginary) {
        inBlocks(real, imaginary, (re, im, workRe, workIm, from, count) -> {
            up.transform(re, im, workRe, workIm, count);
            for (int row = 0; row < height; row++) {
                for (int c = 0; c < count; c++) {
                    double k = kernel[row * half + from + c];
                    re[row * count + c] *= k;
                    im[row * count + c] *= k;
                }
            }
            up.transform(im, re, workIm, workRe, count);
        });
    }

    /** What is done with some columns, whose numbers lie side by side. */
    @FunctionalInterface
    private interface Block {
        void work(double[] re, double[] im, double[] workRe, double[] workIm, int from, int count);
    }

    private void inBlocks(double[] real, double[] imaginary, Block block) {
        int blocks = (half + COLUMNS_AT_ONCE - 1) / COLUMNS_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(number -> {
            int from = number * COLUMNS_AT_ONCE;
            int count = Math.min(COLUMNS_AT_ONCE, half - from);
            double[] re = new double[count * height];
            double[] im = new double[count * height];
            for (int row = 0; row < height; row++) {
                System.arraycopy(real, row * half + from, re, row * count, count);
                System.arraycopy(imaginary, row * half + from, im, row * count, count);
            }
            block.work(re, im, new double[count * height], new double[count * height], from, count);
            for (int row = 0; row < height; row++) {
                System.arraycopy(re, row * count, real, row * half + from, count);
                System.arraycopy(im, row * count, imaginary, row * half + from, count);
            }
        });
    }
}
