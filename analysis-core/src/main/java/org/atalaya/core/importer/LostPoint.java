// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Degrees whose decimal point was lost on the way, -11993380 for -11.993380: whole numbers, nearly all with as many
 * digits. With a boundary they must lie near it with a point put somewhere; without one they must have a sign, which
 * metres and feet hardly have.
 */
final class LostPoint {

    private static final double NEARLY_ALL = 0.8;
    private static final int LEAST_DIGITS = 6;
    private static final int MOST_DECIMALS = 12;
    private static final double LARGEST = 1e15;

    /** Degrees around the middle of the boundary. */
    private static final double NEAR = 1;

    private LostPoint() {}

    /** Says what the numbers seem to be; empty where they can be metres or feet. */
    static Optional<Problem> of(double[] xs, double[] ys, double[] middle, Optional<Zones> boundary)
            throws WorkbenchException {
        if (!evenWhole(xs) || !evenWhole(ys)) {
            return Optional.empty();
        }
        if (boundary.isEmpty()) {
            return middle[0] < 0 || middle[1] < 0
                    ? Optional.of(told(middle[1], digits(middle[1]) - 2))
                    : Optional.empty();
        }
        double[] centre = CrsCheck.centre(boundary.get());
        int straight = decimals(middle[1], centre[1]);
        if (straight > 0 && decimals(middle[0], centre[0]) > 0) {
            return Optional.of(told(middle[1], straight));
        }
        int exchanged = decimals(middle[0], centre[1]);
        return exchanged > 0 && decimals(middle[1], centre[0]) > 0
                ? Optional.of(told(middle[0], exchanged))
                : Optional.empty();
    }

    private static Problem told(double number, int decimals) {
        BigDecimal whole = BigDecimal.valueOf((long) number);
        return Problem.error(
                "import.point-lost",
                whole.toPlainString(),
                whole.movePointLeft(decimals).toPlainString());
    }

    /** Behind how many digits a point puts a number near a place, 0 where none does. */
    private static int decimals(double number, double place) {
        double moved = number;
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            moved /= 10;
            if (Math.abs(moved - place) < NEAR && digits(number) - decimals <= 3) {
                return decimals;
            }
        }
        return 0;
    }

    private static boolean evenWhole(double[] numbers) {
        long[] lengths = new long[20];
        for (double number : numbers) {
            if (number != Math.rint(number) || Math.abs(number) > LARGEST) {
                return false;
            }
            lengths[digits(number)]++;
        }
        long most = Arrays.stream(lengths).skip(LEAST_DIGITS).max().orElse(0);
        return most >= NEARLY_ALL * numbers.length;
    }

    private static int digits(double number) {
        return Long.toString(Math.abs((long) number)).length();
    }
}
