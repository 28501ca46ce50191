// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.gazetteer.GazetteerFile;

/**
 * How the places of a file are read.
 *
 * @param form how they are written
 * @param sourceEpsg coordinate system of the file's or the gazetteer's coordinates, 0 where there are none
 * @param targetEpsg projected system in metres that the project works in
 * @param middle where the places of the file lie; wild ones are told by it where there is no boundary
 * @param tolerance metres outside the boundary that are still a matter of its line
 * @param stacks coordinates as in the file that are no true places, such as the police station; rows there are judged as
 *     {@link ProblemKind#STACKED}
 * @param attribute what the zones are joined by, for {@link Form#ZONE}; otherwise empty
 * @param gazetteer what knows the addresses, for {@link Form#ADDRESS}
 * @param thousands what stands between the thousands of coordinates in two columns: a point, a comma, a blank or an
 *     apostrophe; empty where nothing does
 */
public record PlacePlan(
        Form form,
        int sourceEpsg,
        int targetEpsg,
        Middle middle,
        double tolerance,
        List<Spot> stacks,
        String attribute,
        GazetteerFile gazetteer,
        String thousands) {

    /** How the place of a row is written. */
    public enum Form {
        /** In two columns. */
        COLUMNS,
        /** In one column, latitude before longitude: {@code (38.5, -121.4)}. */
        LATITUDE_FIRST,
        /** In one column, x before y. */
        X_FIRST,
        /** In one column as a text of OGC Simple Features: {@code POINT (-121.4 38.5)}. */
        WKT,
        /** As the code or the name of a zone: there are counts for the zones and no points. */
        ZONE,
        /** As an address that a gazetteer knows. */
        ADDRESS
    }

    /** A pair of coordinates as it stands in the file. */
    public record Spot(double x, double y) {}

    public PlacePlan {
        form = form == null ? Form.COLUMNS : form;
        middle = middle == null ? Middle.UNKNOWN : middle;
        stacks = stacks == null ? List.of() : List.copyOf(stacks);
        attribute = attribute == null ? "" : attribute;
        gazetteer = gazetteer == null ? GazetteerFile.NONE : gazetteer;
        thousands = thousands == null ? "" : thousands;
        if (!thousands.isEmpty() && !(thousands.length() == 1 && Thousands.MARKS.contains(thousands))) {
            throw new IllegalArgumentException("thousands \"" + thousands + "\"");
        }
        if (!(tolerance >= 0 && tolerance < 1e6)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
        if ((form == Form.ZONE) != !attribute.isEmpty()) {
            throw new IllegalArgumentException("form " + form + " with the attribute \"" + attribute + "\"");
        }
    }

    PlacePlan withTarget(int epsg) {
        return new PlacePlan(form, sourceEpsg, epsg, middle, tolerance, stacks, attribute, gazetteer, thousands);
    }

    PlacePlan withStacks(List<Spot> spots) {
        return new PlacePlan(form, sourceEpsg, targetEpsg, middle, tolerance, spots, attribute, gazetteer, thousands);
    }
}
