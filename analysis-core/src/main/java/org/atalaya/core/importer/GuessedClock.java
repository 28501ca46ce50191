// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/**
 * The clock time beside days in a file whose columns have no names: the first column behind the days, or else before
 * them, that holds nothing but times of day written with a colon.
 */
final class GuessedClock {

    private static final double NEARLY_ALL = 0.9;

    private GuessedClock() {}

    static void into(List<Role> roles, List<ColumnProfile> profiles, List<Problem> statements) {
        int date = roles.indexOf(Role.TIME);
        if (date < 0
                || roles.contains(Role.CLOCK)
                || !profiles.get(date).dates().alwaysMidnight()) {
            return;
        }
        List<Integer> clocks = IntStream.range(0, roles.size())
                .filter(i -> roles.get(i) == Role.KEEP && holdsClocks(profiles.get(i)))
                .boxed()
                .toList();
        Optional<Integer> taken = clocks.stream()
                .filter(i -> i > date)
                .findFirst()
                .or(() -> clocks.stream().findFirst());
        if (taken.isEmpty()) {
            return;
        }
        roles.set(taken.get(), Role.CLOCK);
        String name = profiles.get(taken.get()).name();
        List<String> others = clocks.stream()
                .filter(i -> !i.equals(taken.get()))
                .map(i -> profiles.get(i).name())
                .toList();
        statements.add(
                others.isEmpty()
                        ? Problem.warning("import.clock-guessed", name)
                        : Problem.warning("import.clocks-guessed", name, String.join(", ", others)));
    }

    private static boolean holdsClocks(ColumnProfile profile) {
        return profile.clockShare() > NEARLY_ALL && profile.colonShare() > NEARLY_ALL;
    }
}
