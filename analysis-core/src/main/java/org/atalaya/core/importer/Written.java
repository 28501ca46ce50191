// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the coordinates of a file are written, in two columns or in one, with their values in the order of the sampled
 * rows; NaN where a row has none.
 *
 * @param nameX the column with x, or with both
 * @param nameY empty where one column holds both
 * @param thousands what stands between thousands in two columns, empty where nothing does
 */
record Written(
        Form form,
        String nameX,
        String nameY,
        double[] xs,
        double[] ys,
        boolean degrees,
        boolean decimalComma,
        boolean orderUnsure,
        String thousands) {

    /** Below this share of numbers between −180 and 180 the columns are no degrees. */
    private static final double DEGREES = 0.9;

    static Optional<Written> of(
            List<ColumnProfile> profiles,
            List<Role> roles,
            boolean layer,
            Optional<Zones> boundary,
            int known,
            Optional<Boolean> latitudeFirst,
            List<Problem> statements)
            throws WorkbenchException {
        int pair = roles.indexOf(Role.PLACE);
        if (pair >= 0) {
            ColumnProfile profile = profiles.get(pair);
            PairProfile pairs = profile.pairs().orElseThrow();
            statements.add(Problem.info("import.pair", profile.name(), SourceFiles.shorten(pairs.example())));
            return Optional.of(inOne(profile.name(), pairs, boundary, known, latitudeFirst));
        }
        int x = roles.indexOf(Role.X);
        int y = roles.indexOf(Role.Y);
        if (x < 0 || y < 0) {
            return Optional.empty();
        }
        ColumnProfile columnX = profiles.get(x);
        ColumnProfile columnY = profiles.get(y);
        char mark = layer ? 0 : ThousandsDecision.of(columnX, columnY, boundary, known, statements);
        return Optional.of(new Written(
                Form.COLUMNS,
                columnX.name(),
                columnY.name(),
                ThousandsDecision.numbers(columnX, mark),
                ThousandsDecision.numbers(columnY, mark),
                mark == 0 && columnX.degreeShare() > DEGREES && columnY.degreeShare() > DEGREES,
                mark != ',' && (columnX.decimalComma() || columnY.decimalComma()),
                false,
                mark == 0 ? "" : String.valueOf(mark)));
    }

    private static Written inOne(
            String name, PairProfile pairs, Optional<Zones> boundary, int known, Optional<Boolean> given)
            throws WorkbenchException {
        double[] firsts = pairs.firsts();
        double[] seconds = pairs.seconds();
        Optional<Boolean> order = pairs.isWkt() ? pairs.latitudeFirst() : given.or(pairs::latitudeFirst);
        boolean latitudeFirst = pairs.degrees() && order.orElse(true);
        if (order.isEmpty() && pairs.degrees() && boundary.isPresent()) {
            Crs from = CrsRegistry.epsg(known == 0 ? CrsRegistry.WGS84 : known);
            latitudeFirst = !fits(from, firsts, seconds, boundary.get()) || fits(from, seconds, firsts, boundary.get());
        }
        Form form = pairs.isWkt() ? Form.WKT : latitudeFirst ? Form.LATITUDE_FIRST : Form.X_FIRST;
        return new Written(
                form,
                name,
                "",
                latitudeFirst ? seconds : firsts,
                latitudeFirst ? firsts : seconds,
                pairs.degrees(),
                false,
                pairs.degrees() && order.isEmpty() && boundary.isEmpty(),
                "");
    }

    /** Whether most pairs taken as x and y lie around the boundary. */
    private static boolean fits(Crs from, double[] xs, double[] ys, Zones boundary) throws WorkbenchException {
        Envelope box = boundary.union().getEnvelopeInternal();
        box.expandBy(box.getDiameter() / 2);
        Projection projection = Projection.between(from, boundary.crs());
        int inside = 0;
        int all = 0;
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(xs[i]) && Math.abs(ys[i]) <= 90) {
                double[] place = {xs[i], ys[i]};
                projection.transform(place);
                inside += box.contains(place[0], place[1]) ? 1 : 0;
                all++;
            }
        }
        return 2 * inside > all;
    }

    /** The form of the places once it is known whether x and y stand the wrong way round. */
    Form form(boolean exchanged) {
        return switch (form) {
            case LATITUDE_FIRST -> exchanged ? Form.X_FIRST : form;
            case X_FIRST -> exchanged ? Form.LATITUDE_FIRST : form;
            default -> form;
        };
    }

    String columns() {
        return nameY.isEmpty() ? nameX : nameX + ", " + nameY;
    }

    /** Says how the places are read. */
    void state(boolean exchanged, Crs from, List<Problem> statements) {
        if (nameY.isEmpty()) {
            Form now = form(exchanged);
            statements.add(Problem.info("import.pair-coordinates", nameX, from.name()));
            if (orderUnsure) {
                int row = firstRow();
                // Latitudes where nobody lives were put right.
                statements.add(Problem.warning(
                        exchanged ? "import.pair-order-lived" : "import.pair-order-unsure",
                        number(ys[row]) + ", " + number(xs[row]),
                        number(exchanged ? xs[row] : ys[row]),
                        number(exchanged ? ys[row] : xs[row])));
                return;
            }
            statements.add(Problem.info(now == Form.LATITUDE_FIRST ? "import.latitude-first" : "import.x-first"));
            return;
        }
        String x = exchanged ? nameY : nameX;
        String y = exchanged ? nameX : nameY;
        if (exchanged) {
            statements.add(Problem.warning("import.columns-exchanged", x, y));
        }
        statements.add(Problem.info("import.coordinates", x, y, from.name()));
        if (decimalComma) {
            statements.add(Problem.info("import.decimal-comma", x, y));
        }
    }

    private int firstRow() {
        int row = 0;
        while (Double.isNaN(xs[row])) {
            row++;
        }
        return row;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Written that
                && form == that.form
                && columns().equals(that.columns())
                && Arrays.equals(xs, that.xs)
                && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return columns().hashCode();
    }

    @Override
    public String toString() {
        return "Written[" + columns() + ", " + form + "]";
    }
}
