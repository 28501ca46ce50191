// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether the marks in two columns of coordinates stand between thousands. Where no cell tells it, the reading that gives
 * places counts: on the boundary, in the system that the user names, or at all on Earth.
 */
final class ThousandsDecision {

    private static final double NEARLY_ALL = 0.9;
    private static final double LARGEST_LATITUDE = 90;
    private static final double LARGEST_LONGITUDE = 180;

    private final ColumnProfile x;
    private final ColumnProfile y;
    private final Optional<Zones> boundary;
    private final int known;
    private final List<Problem> statements;

    private ThousandsDecision(
            ColumnProfile x, ColumnProfile y, Optional<Zones> boundary, int known, List<Problem> statements) {
        this.x = x;
        this.y = y;
        this.boundary = boundary;
        this.known = known;
        this.statements = statements;
    }

    /** The mark between thousands, 0 where the marks are those of decimals. */
    static char of(ColumnProfile x, ColumnProfile y, Optional<Zones> boundary, int known, List<Problem> statements)
            throws WorkbenchException {
        return new ThousandsDecision(x, y, boundary, known, statements).decide();
    }

    /** The numbers of a column, read with a mark between thousands. */
    static double[] numbers(ColumnProfile column, char mark) {
        return mark != 0 && column.thousands().mark() == mark
                ? column.thousands().numbers()
                : column.values();
    }

    private char decide() throws WorkbenchException {
        char first = x.thousands().mark();
        char second = y.thousands().mark();
        if (first == 0 && second == 0) {
            return 0;
        }
        boolean firstSure = first != 0 && x.thousands().sure();
        boolean secondSure = second != 0 && y.thousands().sure();
        char mark = firstSure ? first : secondSure ? second : first != 0 ? first : second;
        ColumnProfile shown = mark == first && (firstSure || !secondSure) ? x : y;
        String example = shown.thousands().example();
        double number = shown.thousands().exampleNumber();
        if (firstSure || secondSure) {
            statements.add(Problem.info("import.thousands", x.name(), y.name(), example, number));
            return mark;
        }
        boolean degrees = x.degreeShare() > NEARLY_ALL && y.degreeShare() > NEARLY_ALL;
        boolean plain = plausible(x.values(), y.values());
        boolean grouped = plausible(numbers(x, mark), numbers(y, mark));
        if (grouped && !plain) {
            statements.add(Problem.warning("import.thousands-taken", x.name(), y.name(), example, number));
            return mark;
        }
        boolean both = first == second && first != 0;
        if (both && (grouped || (degrees && boundary.isEmpty()))) {
            statements.add(new Problem(
                    grouped && boundary.isPresent() ? Severity.WARNING : Severity.INFO,
                    "import.decimals-taken",
                    Where.NOWHERE,
                    List.of(x.name(), y.name(), example)));
        }
        return 0;
    }

    /** Whether most of the numbers can be places. */
    private boolean plausible(double[] xs, double[] ys) throws WorkbenchException {
        double[] middle = {middle(xs), middle(ys)};
        if (Double.isNaN(middle[0] + middle[1])) {
            return false;
        }
        double small = Math.min(Math.abs(middle[0]), Math.abs(middle[1]));
        double large = Math.max(Math.abs(middle[0]), Math.abs(middle[1]));
        boolean projected = known != 0 && CrsRegistry.isProjected(CrsRegistry.epsg(known));
        if (small <= LARGEST_LATITUDE && large <= LARGEST_LONGITUDE) {
            Crs from = CrsRegistry.epsg(known == 0 ? CrsRegistry.WGS84 : known);
            return !projected && (boundary.isEmpty() || around(from, middle));
        }
        if (small < CrsCheck.METRES) {
            return false;
        }
        if (known != 0) {
            return projected && (boundary.isPresent() ? around(CrsRegistry.epsg(known), middle) : inSystem(middle));
        }
        if (boundary.isEmpty()) {
            return true;
        }
        double[] other = {middle[1], middle[0]};
        return CrsGuess.of(whole(xs, ys), whole(ys, xs), middle, boundary.get()).isPresent()
                || CrsGuess.of(whole(ys, xs), whole(xs, ys), other, boundary.get())
                        .isPresent();
    }

    private boolean inSystem(double[] middle) throws WorkbenchException {
        CrsCheck check = new CrsCheck(CrsRegistry.epsg(known));
        return check.fault(middle[0], middle[1]) == null || check.fault(middle[1], middle[0]) == null;
    }

    private boolean around(Crs from, double[] middle) throws WorkbenchException {
        Envelope box = boundary.orElseThrow().union().getEnvelopeInternal();
        box.expandBy(box.getDiameter());
        Projection projection = Projection.between(from, boundary.get().crs());
        double[] straight = middle.clone();
        projection.transform(straight);
        double[] other = {middle[1], middle[0]};
        projection.transform(other);
        return box.contains(straight[0], straight[1]) || box.contains(other[0], other[1]);
    }

    /** Those of some numbers that have a partner. */
    private static double[] whole(double[] numbers, double[] partners) {
        double[] both = new double[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i] + partners[i]) && (numbers[i] != 0 || partners[i] != 0)) {
                both[count++] = numbers[i];
            }
        }
        return Arrays.copyOf(both, count);
    }

    private static double middle(double[] numbers) {
        double[] sorted =
                Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
