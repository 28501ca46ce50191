// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

/**
 * The geometry of the NIJ Real-Time Crime Forecasting Challenge (Portland 2017), in its units and ours: cells of 62,500 to
 * 360,000 square feet (squares of 250 to 600 ft) except where the boundary trims them, and 0.25 to 0.75 square miles
 * flagged in all. Feet are international ones of 0.3048 m, as in the state plane coordinates of Oregon.
 */
public final class NijChallenge {

    public static final double LEAST_CELL_SQFT = 62_500;
    public static final double GREATEST_CELL_SQFT = 360_000;
    public static final double LEAST_AREA_SQMI = 0.25;
    public static final double GREATEST_AREA_SQMI = 0.75;

    private static final double FEET_A_MILE = 5280;
    private static final double METRES_A_FOOT = 0.3048;

    private NijChallenge() {}

    public static double squareMiles(double squareFeet) {
        return squareFeet / (FEET_A_MILE * FEET_A_MILE);
    }

    public static double squareFeet(double squareMiles) {
        return squareMiles * FEET_A_MILE * FEET_A_MILE;
    }

    public static double squareKilometres(double squareFeet) {
        return squareFeet * METRES_A_FOOT * METRES_A_FOOT / 1e6;
    }

    public static double squareFeetOfKm2(double squareKilometres) {
        return squareKilometres * 1e6 / (METRES_A_FOOT * METRES_A_FOOT);
    }

    /** Side in feet of a square cell of this area. */
    public static double sideFeet(double cellSquareFeet) {
        return Math.sqrt(cellSquareFeet);
    }

    /** How many cells of one size make an area; not a whole number unless the area is one of whole cells. */
    public static double cellsIn(double areaSquareMiles, double cellSquareFeet) {
        return squareFeet(areaSquareMiles) / cellSquareFeet;
    }

    /** The PAI that cannot be exceeded with a flagged area: A/a. */
    public static double greatestPai(double studySquareFeet, double flaggedSquareMiles) {
        return squareMiles(studySquareFeet) / flaggedSquareMiles;
    }

    /** Whether a cell may be filed; those that the boundary trims may be smaller. */
    public static boolean allowsCell(double squareFeet, boolean trimmed) {
        return within(squareFeet, trimmed ? 0 : LEAST_CELL_SQFT, GREATEST_CELL_SQFT);
    }

    /** Whether the flagged cells may be filed, by their area in all. */
    public static boolean allowsArea(double squareMiles) {
        return within(squareMiles, LEAST_AREA_SQMI, GREATEST_AREA_SQMI);
    }

    /** Limits belong to what is allowed, and areas of drawn polygons are exact to rounding only. */
    private static boolean within(double value, double low, double high) {
        return value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
    }
}
