// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/**
 * Coordinates in a file whose columns have no names: the first two columns, side by side, that hold numbers with
 * decimals. Metres are taken as x then y. Degrees are taken only where one column goes beyond 90 and so must be the
 * longitude; else nothing tells which is which, and nothing is guessed.
 */
final class GuessedPlaces {

    private static final double NEARLY_ALL = 0.9;

    private GuessedPlaces() {}

    static void into(List<Role> roles, List<ColumnProfile> profiles, List<Problem> statements) {
        if (roles.contains(Role.X) || roles.contains(Role.Y)) {
            return;
        }
        for (int i = 0; i + 1 < profiles.size(); i++) {
            ColumnProfile first = profiles.get(i);
            ColumnProfile second = profiles.get(i + 1);
            if (!couldBe(first) || !couldBe(second)) {
                continue;
            }
            boolean degrees = first.degreeShare() > NEARLY_ALL && second.degreeShare() > NEARLY_ALL;
            if (degrees && (first.widest() > 90) == (second.widest() > 90)) {
                return;
            }
            boolean latitudeFirst = degrees && second.widest() > 90;
            roles.set(i, latitudeFirst ? Role.Y : Role.X);
            roles.set(i + 1, latitudeFirst ? Role.X : Role.Y);
            statements.add(Problem.warning("import.places-guessed", first.name(), second.name()));
            return;
        }
    }

    private static boolean couldBe(ColumnProfile profile) {
        return profile.numberShare() > NEARLY_ALL && profile.fractionShare() > NEARLY_ALL;
    }
}
