// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.gazetteer.Gazetteer;

/** Where the place of a row stands: coordinates in two columns or both in one, a zone, or an address. */
interface PlaceCells {

    /** What the cells of a row hold. */
    enum Found {
        COORDINATES,
        NOTHING,
        UNREADABLE,
        /** A zone that the layer has: the row has no point. */
        ZONE,
        UNKNOWN_ZONE,
        UNMATCHED_ADDRESS,
        /** An address that the gazetteer has at several places. */
        AMBIGUOUS_ADDRESS
    }

    /** Reads x and y of a row into the two numbers, in the units of the file. */
    Found read(List<String> cells, double[] pair);

    /** The cells as they are written, for sentences. */
    String text(List<String> cells);

    String columns(List<String> names);

    /**
     * Where a plan says that coordinates stand; empty where it names no columns for them.
     *
     * @param degrees whether angles with minutes and seconds may be meant
     * @param gazetteer where addresses lie, for a plan that has addresses
     */
    static Optional<PlaceCells> of(ImportPlan plan, boolean degrees, Optional<Gazetteer> gazetteer) {
        return switch (plan.place().form()) {
            case COLUMNS -> {
                int x = plan.position(Role.X).orElse(-1);
                int y = plan.position(Role.Y).orElse(-1);
                yield x < 0 || y < 0 ? Optional.empty() : Optional.of(new Two(x, y, degrees, mark(plan)));
            }
            case LATITUDE_FIRST, X_FIRST, WKT ->
                plan.position(Role.PLACE)
                        .map(column -> new One(column, plan.place().form()));
            case ZONE -> Optional.empty();
            case ADDRESS ->
                plan.position(Role.ADDRESS)
                        .flatMap(column -> gazetteer.map(known -> new AddressCells(column, known, new MatchTally())));
        };
    }

    private static char mark(ImportPlan plan) {
        String mark = plan.place().thousands();
        return mark.isEmpty() ? 0 : mark.charAt(0);
    }

    /**
     * Two columns.
     *
     * @param thousands what stands between thousands, 0 where nothing does
     */
    record Two(int x, int y, boolean degrees, char thousands) implements PlaceCells {

        @Override
        public Found read(List<String> cells, double[] pair) {
            String textX = cells.get(x).strip();
            String textY = cells.get(y).strip();
            if (Numbers.missing(textX) && Numbers.missing(textY)) {
                return Found.NOTHING;
            }
            pair[0] = number(textX);
            pair[1] = number(textY);
            return Double.isNaN(pair[0]) || Double.isNaN(pair[1]) ? Found.UNREADABLE : Found.COORDINATES;
        }

        /** Whether both cells are numbers written with digits and at most one mark; they are read then. */
        boolean plain(List<String> cells, double[] pair) {
            if (thousands != 0) {
                return false;
            }
            pair[0] = Numbers.plain(cells.get(x).strip());
            pair[1] = Numbers.plain(cells.get(y).strip());
            return !Double.isNaN(pair[0]) && !Double.isNaN(pair[1]);
        }

        private double number(String text) {
            if (thousands != 0) {
                double grouped = Thousands.read(text, thousands);
                if (!Double.isNaN(grouped)) {
                    return grouped;
                }
            }
            double number = Numbers.parse(text);
            return Double.isNaN(number) && degrees ? Angles.degrees(text) : number;
        }

        @Override
        public String text(List<String> cells) {
            // Said which is which: two decimal commas and one between would be three numbers.
            return "x = " + cells.get(x) + "; y = " + cells.get(y);
        }

        @Override
        public String columns(List<String> names) {
            return names.get(x) + ", " + names.get(y);
        }
    }

    /** Both in one column. */
    record One(int column, PlacePlan.Form form) implements PlaceCells {

        @Override
        public Found read(List<String> cells, double[] pair) {
            String text = cells.get(column).strip();
            if (Numbers.missing(text)) {
                return Found.NOTHING;
            }
            Optional<PairText.Pair> read = PairText.read(text);
            if (read.isEmpty()) {
                return Found.UNREADABLE;
            }
            boolean latitudeFirst = read.get().latitudeFirst().orElse(form == PlacePlan.Form.LATITUDE_FIRST);
            pair[0] = latitudeFirst ? read.get().second() : read.get().first();
            pair[1] = latitudeFirst ? read.get().first() : read.get().second();
            return Found.COORDINATES;
        }

        @Override
        public String text(List<String> cells) {
            return cells.get(column);
        }

        @Override
        public String columns(List<String> names) {
            return names.get(column);
        }
    }
}
