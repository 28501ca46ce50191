// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/**
 * Coordinates in a file whose columns have no names: the first two columns, side by side, that hold numbers with
 * decimals. Metres are taken as x then y. Of degrees the one where people can live as a latitude is the latitude; where
 * both can be, the first is taken and that is said.
 */
final class GuessedPlaces {

    private static final double NEARLY_ALL = 0.9;

    private GuessedPlaces() {}

    static void into(
            List<Role> roles, List<ColumnProfile> profiles, Optional<Boolean> latitudeGiven, List<Problem> statements) {
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
            boolean firstCanBe = isLatitude(first);
            boolean secondCanBe = isLatitude(second);
            if (degrees && !firstCanBe && !secondCanBe) {
                return;
            }
            boolean latitudeFirst = degrees && latitudeGiven.orElse(firstCanBe);
            if (degrees && firstCanBe && secondCanBe && latitudeGiven.isEmpty()) {
                statements.add(Problem.warning(
                        "import.pair-order-unsure", shown(first) + ", " + shown(second), shown(first), shown(second)));
            }
            roles.set(i, latitudeFirst ? Role.Y : Role.X);
            roles.set(i + 1, latitudeFirst ? Role.X : Role.Y);
            statements.add(Problem.warning("import.places-guessed", first.name(), second.name()));
            return;
        }
    }

    private static String shown(ColumnProfile profile) {
        return BigDecimal.valueOf(Arrays.stream(profile.values())
                        .filter(v -> !Double.isNaN(v))
                        .findFirst()
                        .orElse(0))
                .toPlainString();
    }

    /** Whether the middle of a column lies where people live, taken as a latitude. */
    private static boolean isLatitude(ColumnProfile profile) {
        double[] values = Arrays.stream(profile.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double middle = values.length == 0 ? Double.NaN : values[values.length / 2];
        return middle > PlaceDecision.SOUTHMOST && middle < PlaceDecision.NORTHMOST;
    }

    private static boolean couldBe(ColumnProfile profile) {
        return profile.numberShare() > NEARLY_ALL && profile.fractionShare() > NEARLY_ALL;
    }
}
