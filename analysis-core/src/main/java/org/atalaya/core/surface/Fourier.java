// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

/**
 * The discrete Fourier transform of lengths 2ᵃ 3ᵇ, of several series at once whose numbers lie side by side (Stockham's
 * arrangement, which needs no reordering at the end). Exchanging the real and the imaginary part transforms back, but
 * for the factor 1 / length.
 */
final class Fourier {

    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private final int length;
    private final double[] cos;
    private final double[] sin;

    Fourier(int length) {
        this.length = length;
        this.cos = new double[length];
        this.sin = new double[length];
        for (int i = 0; i < length; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / length);
            sin[i] = -Math.sin(2 * Math.PI * i / length);
        }
    }

    /** The smallest even length 2ᵃ 3ᵇ of at least so many. */
    static int lengthFor(long atLeast) {
        long best = Long.MAX_VALUE;
        for (long threes = 1; threes < Integer.MAX_VALUE; threes *= 3) {
            long length = 2 * threes;
            while (length < atLeast) {
                length *= 2;
            }
            best = Math.min(best, length);
        }
        return (int) Math.min(1 << 30, best);
    }

    /**
     * Transforms in place.
     *
     * @param re {@code length * batch} numbers: those of one position of all series side by side
     * @param workRe as long, overwritten
     */
    void transform(double[] re, double[] im, double[] workRe, double[] workIm, int batch) {
        double[] fromRe = re;
        double[] fromIm = im;
        double[] toRe = workRe;
        double[] toIm = workIm;
        int left = length;
        int done = 1;
        while (left > 1) {
            int stride = done * batch;
            int radix;
            if (left % 4 == 0) {
                radix = 4;
                four(fromRe, fromIm, toRe, toIm, left / 4, done, stride);
            } else if (left % 3 == 0) {
                radix = 3;
                three(fromRe, fromIm, toRe, toIm, left / 3, done, stride);
            } else {
                radix = 2;
                two(fromRe, fromIm, toRe, toIm, left / 2, done, stride);
            }
            left /= radix;
            done *= radix;
            double[] swap = fromRe;
            fromRe = toRe;
            toRe = swap;
            swap = fromIm;
            fromIm = toIm;
            toIm = swap;
        }
        if (fromRe == workRe) {
            System.arraycopy(workRe, 0, re, 0, length * batch);
            System.arraycopy(workIm, 0, im, 0, length * batch);
        }
    }

    private void two(double[] xr, double[] xi, double[] yr, double[] yi, int m, int done, int s) {
        for (int p = 0; p < m; p++) {
            double wr = cos[p * done];
            double wi = sin[p * done];
            int a = s * p;
            int b = s * (p + m);
            int y0 = s * 2 * p;
            int y1 = y0 + s;
            for (int q = 0; q < s; q++) {
                double dr = xr[a + q] - xr[b + q];
                double di = xi[a + q] - xi[b + q];
                yr[y0 + q] = xr[a + q] + xr[b + q];
                yi[y0 + q] = xi[a + q] + xi[b + q];
                yr[y1 + q] = dr * wr - di * wi;
                yi[y1 + q] = dr * wi + di * wr;
            }
        }
    }

    private void three(double[] xr, double[] xi, double[] yr, double[] yi, int m, int done, int s) {
        for (int p = 0; p < m; p++) {
            double ur = cos[p * done];
            double ui = sin[p * done];
            double vr = cos[2 * p * done];
            double vi = sin[2 * p * done];
            int a = s * p;
            int b = s * (p + m);
            int c = s * (p + 2 * m);
            int y0 = s * 3 * p;
            int y1 = y0 + s;
            int y2 = y1 + s;
            for (int q = 0; q < s; q++) {
                double sr = xr[b + q] + xr[c + q];
                double si = xi[b + q] + xi[c + q];
                double dr = HALF_ROOT_3 * (xi[b + q] - xi[c + q]);
                double di = -HALF_ROOT_3 * (xr[b + q] - xr[c + q]);
                double mr = xr[a + q] - sr / 2;
                double mi = xi[a + q] - si / 2;
                yr[y0 + q] = xr[a + q] + sr;
                yi[y0 + q] = xi[a + q] + si;
                double oneR = mr + dr;
                double oneI = mi + di;
                yr[y1 + q] = oneR * ur - oneI * ui;
                yi[y1 + q] = oneR * ui + oneI * ur;
                double twoR = mr - dr;
                double twoI = mi - di;
                yr[y2 + q] = twoR * vr - twoI * vi;
                yi[y2 + q] = twoR * vi + twoI * vr;
            }
        }
    }

    private void four(double[] xr, double[] xi, double[] yr, double[] yi, int m, int done, int s) {
        for (int p = 0; p < m; p++) {
            double ur = cos[p * done];
            double ui = sin[p * done];
            double vr = cos[2 * p * done];
            double vi = sin[2 * p * done];
            double wr = cos[3 * p * done];
            double wi = sin[3 * p * done];
            int a = s * p;
            int b = s * (p + m);
            int c = s * (p + 2 * m);
            int d = s * (p + 3 * m);
            int y0 = s * 4 * p;
            int y1 = y0 + s;
            int y2 = y1 + s;
            int y3 = y2 + s;
            for (int q = 0; q < s; q++) {
                double acR = xr[a + q] + xr[c + q];
                double acI = xi[a + q] + xi[c + q];
                double bdR = xr[b + q] + xr[d + q];
                double bdI = xi[b + q] + xi[d + q];
                double lessR = xr[a + q] - xr[c + q];
                double lessI = xi[a + q] - xi[c + q];
                // −i times (b − d)
                double turnedR = xi[b + q] - xi[d + q];
                double turnedI = xr[d + q] - xr[b + q];
                yr[y0 + q] = acR + bdR;
                yi[y0 + q] = acI + bdI;
                double oneR = lessR + turnedR;
                double oneI = lessI + turnedI;
                yr[y1 + q] = oneR * ur - oneI * ui;
                yi[y1 + q] = oneR * ui + oneI * ur;
                double twoR = acR - bdR;
                double twoI = acI - bdI;
                yr[y2 + q] = twoR * vr - twoI * vi;
                yi[y2 + q] = twoR * vi + twoI * vr;
                double threeR = lessR - turnedR;
                double threeI = lessI - turnedI;
                yr[y3 + q] = threeR * wr - threeI * wi;
                yi[y3 + q] = threeR * wi + threeI * wr;
            }
        }
    }
}
