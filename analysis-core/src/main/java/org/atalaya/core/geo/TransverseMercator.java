// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

/**
 * The transverse Mercator projection of the WGS 84 ellipsoid as UTM takes it, by Krüger's series to the sixth order in
 * the third flattening (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers", Journal of Geodesy 85,
 * equations 7 to 12, 35 and 36); good to a nanometre in a zone and to a millimetre 4,000 km beside it. Immutable.
 */
final class TransverseMercator {

    private static final double AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;

    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);

    /** The third flattening. */
    private static final double N = FLATTENING / (2 - FLATTENING);

    /** Radius of the rectifying sphere, metres. */
    private static final double RADIUS = AXIS / (1 + N) * (1 + N * N * (1 / 4.0 + N * N * (1 / 64.0 + N * N / 256)));

    /** So far from the middle of the zone, in radians of the series, it does not hold any more. */
    private static final double REACH = 2.6;

    private static final int NEWTON_STEPS = 5;

    private static final double[] FORWARD = {
        series(1, 1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0),
        series(2, 13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1983433 / 1935360.0),
        series(3, 61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167603 / 181440.0),
        series(4, 49561 / 161280.0, -179 / 168.0, 6601661 / 7257600.0),
        series(5, 34729 / 80640.0, -3418889 / 1995840.0),
        series(6, 212378941 / 319334400.0)
    };

    private static final double[] BACKWARD = {
        series(1, 1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0, 96199 / 604800.0),
        series(2, 1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0, -1118711 / 3870720.0),
        series(3, 17 / 480.0, -37 / 840.0, -209 / 4480.0, 5569 / 90720.0),
        series(4, 4397 / 161280.0, -11 / 504.0, -830251 / 7257600.0),
        series(5, 4583 / 161280.0, -108847 / 3991680.0),
        series(6, 20648693 / 638668800.0)
    };

    private final double middle;
    private final double falseNorthing;

    /**
     * @param middle longitude of the central meridian, degrees
     * @param falseNorthing what is added to the northing, metres
     */
    TransverseMercator(double middle, double falseNorthing) {
        this.middle = middle;
        this.falseNorthing = falseNorthing;
    }

    /** Longitude and latitude in degrees to easting and northing in metres, in place; NaN where the series does not hold. */
    void forward(double[] xy, int at) {
        double latitude = Math.toRadians(xy[at + 1]);
        double longitude = Math.toRadians(fromMiddle(xy[at]));
        double east = Math.cos(longitude);
        if (!(Math.abs(xy[at + 1]) <= 90) || !(east > 0)) {
            nowhere(xy, at);
            return;
        }
        // At the poles the tangent is large and finite, which is near enough.
        double conformal = conformal(Math.tan(latitude));
        double length = Math.sqrt(conformal * conformal + east * east);
        double sinh = Math.sin(longitude) / length;
        double xi = Math.atan2(conformal, east);
        double eta = asinh(sinh);
        if (Math.abs(eta) > REACH) {
            nowhere(xy, at);
            return;
        }
        sum(FORWARD, 1, xi, eta, conformal / length, east / length, sinh, Math.sqrt(1 + sinh * sinh), xy, at);
        xy[at] = FALSE_EASTING + SCALE * RADIUS * xy[at];
        xy[at + 1] = falseNorthing + SCALE * RADIUS * xy[at + 1];
    }

    /** Easting and northing in metres to longitude and latitude in degrees, in place; NaN where the series does not hold. */
    void backward(double[] xy, int at) {
        double eta = (xy[at] - FALSE_EASTING) / (SCALE * RADIUS);
        double xi = (xy[at + 1] - falseNorthing) / (SCALE * RADIUS);
        if (!(Math.abs(eta) <= REACH) || !(Math.abs(xi) <= Math.PI)) {
            nowhere(xy, at);
            return;
        }
        sum(BACKWARD, -1, xi, eta, Math.sin(xi), Math.cos(xi), Math.sinh(eta), Math.cosh(eta), xy, at);
        double sinh = Math.sinh(xy[at]);
        double cos = Math.cos(xy[at + 1]);
        double conformal = Math.sin(xy[at + 1]) / Math.hypot(sinh, cos);
        double longitude = middle + Math.toDegrees(Math.atan2(sinh, cos));
        xy[at] = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        xy[at + 1] = Math.toDegrees(Math.atan(geographic(conformal)));
    }

    private static void nowhere(double[] xy, int at) {
        xy[at] = Double.NaN;
        xy[at + 1] = Double.NaN;
    }

    private double fromMiddle(double longitude) {
        double difference = longitude - middle;
        return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;
    }

    /**
     * Adds the series to (eta, xi), Clenshaw's way: the sum of c_j sin(2 j z) over complex z = xi + i eta, whose sine and
     * cosine need no further function than those of its parts.
     */
    private static void sum(
            double[] terms,
            int sign,
            double xi,
            double eta,
            double sin,
            double cos,
            double sinh,
            double cosh,
            double[] xy,
            int at) {
        double sin2 = 2 * sin * cos;
        double cos2 = (cos - sin) * (cos + sin);
        double sinh2 = 2 * sinh * cosh;
        double cosh2 = cosh * cosh + sinh * sinh;
        // 2 cos(2 z)
        double re = 2 * cos2 * cosh2;
        double im = -2 * sin2 * sinh2;
        double re1 = 0;
        double im1 = 0;
        double re2 = 0;
        double im2 = 0;
        for (int j = terms.length - 1; j >= 0; j--) {
            double nextRe = re * re1 - im * im1 - re2 + terms[j];
            double nextIm = re * im1 + im * re1 - im2;
            re2 = re1;
            im2 = im1;
            re1 = nextRe;
            im1 = nextIm;
        }
        // sin(2 z)
        double sinRe = sin2 * cosh2;
        double sinIm = cos2 * sinh2;
        xy[at] = eta + sign * (sinRe * im1 + sinIm * re1);
        xy[at + 1] = xi + sign * (sinRe * re1 - sinIm * im1);
    }

    /** Tangent of the conformal latitude from that of the geographic one. */
    private static double conformal(double tau) {
        double root = Math.sqrt(1 + tau * tau);
        double sigma = smallSinh(E * smallAtanh(E * tau / root));
        return tau * Math.sqrt(1 + sigma * sigma) - sigma * root;
    }

    /** The other way, by Newton's method. */
    private static double geographic(double conformal) {
        double tau = conformal / (1 - E2);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double reached = conformal(tau);
            double step = (conformal - reached)
                    * (1 + (1 - E2) * tau * tau)
                    / ((1 - E2) * Math.sqrt(1 + tau * tau) * Math.sqrt(1 + reached * reached));
            tau += step;
            if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(tau))) {
                break;
            }
        }
        return tau;
    }

    /** For arguments below 0.01, where three terms are exact. */
    private static double smallSinh(double x) {
        double x2 = x * x;
        return x * (1 + x2 / 6 * (1 + x2 / 20));
    }

    /** For arguments below 0.1, where eight terms are exact; the library's logarithm takes ten times as long. */
    private static double smallAtanh(double x) {
        double x2 = x * x;
        double sum = 1 / 15.0;
        for (int odd = 13; odd > 0; odd -= 2) {
            sum = sum * x2 + 1.0 / odd;
        }
        return sum * x;
    }

    /** To the last digit of a radian, which is a nanometre. */
    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(1 + size * size)), x);
    }

    /** c1 n^first + c2 n^(first + 1) + … */
    private static double series(int first, double... coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * N + coefficients[i];
        }
        return sum * Math.pow(N, first);
    }
}
