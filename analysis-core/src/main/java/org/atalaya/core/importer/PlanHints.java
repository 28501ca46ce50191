// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Optional;
import org.atalaya.core.gazetteer.Gazetteer;

/**
 * What the user says of a file before it is looked at.
 *
 * @param choice member of an archive, sheet of a workbook or layer of a GeoPackage
 * @param sourceEpsg coordinate system of the file's x and y where the user knows it, otherwise 0
 * @param targetEpsg the system the project works in, or 0 where the data may choose it; the boundary must be in it
 * @param zoneGiven whether the time zone was chosen; otherwise that of a preset counts before it
 * @param keepPersons whether columns that seem to describe persons are stored
 * @param gazetteer where addresses lie; with one, coordinates of the file are not looked at
 * @param latitudeFirst which coordinate comes first in one column or without names, where the file says nothing
 */
public record PlanHints(
        SourceChoice choice,
        int sourceEpsg,
        int targetEpsg,
        boolean zoneGiven,
        Presets presets,
        boolean keepPersons,
        Optional<Gazetteer> gazetteer,
        Optional<Boolean> latitudeFirst) {

    /** The order of coordinates is left to the file. */
    public PlanHints(
            SourceChoice choice,
            int sourceEpsg,
            int targetEpsg,
            boolean zoneGiven,
            Presets presets,
            boolean keepPersons,
            Optional<Gazetteer> gazetteer) {
        this(choice, sourceEpsg, targetEpsg, zoneGiven, presets, keepPersons, gazetteer, Optional.empty());
    }

    /** Nothing is said. */
    public static PlanHints none() {
        return new PlanHints(SourceChoice.NONE, 0, 0, true, Presets.builtIn(), false, Optional.empty());
    }

    /** What is said of the systems and of the part of the file. */
    public static PlanHints of(SourceChoice choice, int sourceEpsg, int targetEpsg) {
        return new PlanHints(choice, sourceEpsg, targetEpsg, true, Presets.builtIn(), false, Optional.empty());
    }

    /** The same with the order of coordinates said. */
    public PlanHints withLatitudeFirst(Optional<Boolean> first) {
        return new PlanHints(choice, sourceEpsg, targetEpsg, zoneGiven, presets, keepPersons, gazetteer, first);
    }

    /** The same with a gazetteer. */
    public PlanHints with(Optional<Gazetteer> addresses) {
        return new PlanHints(choice, sourceEpsg, targetEpsg, zoneGiven, presets, keepPersons, addresses, latitudeFirst);
    }
}
