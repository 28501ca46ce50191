// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.atalaya.core.data.Role;

/** Gives each column at most one role and each role at most one column: names propose, values confirm. */
final class RoleFinder {

    /** A column whose name says date must also read as one, at least this often. */
    static final double DATED = 0.3;

    /** A column without a telling name must read as dates nearly always. */
    private static final double SURELY_DATED = 0.9;

    private static final double MOSTLY = 0.5;

    /** Outweighs the words that speak against a column named start. */
    private static final double PAIRED = 3;

    private final List<ColumnProfile> profiles;
    private final Role[] roles;

    private RoleFinder(List<ColumnProfile> profiles) {
        this.profiles = profiles;
        this.roles = new Role[profiles.size()];
        Arrays.fill(roles, Role.KEEP);
    }

    static List<Role> find(List<ColumnProfile> profiles) {
        RoleFinder finder = new RoleFinder(profiles);
        finder.places();
        finder.times();
        for (Role role : List.of(Role.CATEGORY, Role.SUBCATEGORY, Role.PRIORITY, Role.ZONE, Role.ID, Role.NARRATIVE)) {
            finder.take(role, p -> HeaderWords.fit(role, p.name()));
        }
        return List.of(finder.roles);
    }

    private void places() {
        take(Role.X, p -> p.coordinateShare() > MOSTLY ? HeaderWords.fit(Role.X, p.name()) : 0);
        take(Role.Y, p -> p.coordinateShare() > MOSTLY ? HeaderWords.fit(Role.Y, p.name()) : 0);
        List<Role> found = Arrays.asList(roles);
        if (!found.contains(Role.X) || !found.contains(Role.Y)) {
            Optional<Integer> pair = take(Role.PLACE, p -> p.pairs().isPresent() ? HeaderWords.fitsPair(p.name()) : 0);
            // Half of a place is none beside a whole one.
            pair.ifPresent(column -> found.replaceAll(role -> role == Role.X || role == Role.Y ? Role.KEEP : role));
        }
    }

    /** Year, month and day in columns of their own, where no column holds them together. */
    private void parts() {
        boolean all = Stream.of(Role.YEAR, Role.MONTH)
                .allMatch(role -> profiles.stream().anyMatch(p -> part(role, p) > 0));
        if (!all) {
            return;
        }
        for (Role role : List.of(Role.YEAR, Role.MONTH, Role.DAY, Role.HOUR, Role.MINUTE)) {
            take(role, p -> part(role, p));
        }
    }

    private static double part(Role role, ColumnProfile p) {
        boolean numbers = p.numberShare() > SURELY_DATED;
        boolean filled = p.cells() > 0 && (numbers || (role == Role.MONTH && MonthWords.month(p.firstWord()) > 0));
        return filled ? HeaderWords.fitsPart(role, p.name()) : 0;
    }

    private void times() {
        Optional<Integer> date = take(Role.TIME, this::dateFit).or(() -> take(Role.TIME, RoleFinder::nameAlone));
        if (date.isEmpty()) {
            parts();
            date = Arrays.asList(roles).contains(Role.YEAR) ? date : serialMoments();
        }
        if (date.isEmpty()) {
            return;
        }
        ColumnProfile dates = profiles.get(date.get());
        if (!dates.dates().hasClock() || dates.dates().alwaysMidnight()) {
            take(Role.CLOCK, p -> p.clockShare() > MOSTLY ? HeaderWords.fitsClock(p.name(), dates.name()) : 0);
        }
        take(Role.TIME_TO, p -> endsASpan(p) || endsDaysOf(dates, p) ? HeaderWords.fitsLater(p.name()) : 0);
        boolean whole = Arrays.asList(roles).contains(Role.TIME_TO)
                && profiles.get(Arrays.asList(roles).indexOf(Role.TIME_TO))
                        .dates()
                        .hasClock();
        if (!whole) {
            take(Role.CLOCK_TO, RoleFinder::laterClock);
        }
    }

    /** A later day without a clock time, named as the end of what the column of dates begins: desde and hasta. */
    private static boolean endsDaysOf(ColumnProfile start, ColumnProfile p) {
        return p.dates().datedShare() > DATED
                && HeaderWords.laterNames(start.name()).contains(HeaderWords.normal(p.name()));
    }

    /** A later moment, or a later day with a later clock time in another column. */
    private boolean endsASpan(ColumnProfile p) {
        return p.dates().datedShare() > DATED
                && (p.dates().hasClock() || profiles.stream().anyMatch(q -> q != p && laterClock(q) > 0));
    }

    private static double laterClock(ColumnProfile p) {
        return p.clockShare() > MOSTLY && p.dates().datedShare() <= DATED ? HeaderWords.fitsLater(p.name()) : 0;
    }

    /** Days with a time of day, as spreadsheets count them: numbers of five digits with decimals are hardly anything else. */
    private Optional<Integer> serialMoments() {
        Optional<Integer> found = take(Role.TIME, p -> p.holdsSerialMoments() && hasNoOtherRole(p.name()) ? 1 : 0);
        found.ifPresent(column -> profiles.get(column).takeAsSerials());
        return found;
    }

    private static boolean hasNoOtherRole(String name) {
        return Stream.of(Role.values()).allMatch(role -> HeaderWords.fit(role, name) == 0);
    }

    private double dateFit(ColumnProfile p) {
        double byName = HeaderWords.fitsDate(p.name());
        double share = p.dates().datedShare();
        boolean number = p.dates().best().filter(DateFormat::isInstant).isPresent();
        boolean days = p.dates().best().filter(DateFormat::isSerial).isPresent();
        if (days) {
            return share > DATED && HeaderWords.saysMoment(p.name()) ? Math.max(1, byName) + share : 0;
        }
        if (number && share > DATED) {
            return HeaderWords.saysMoment(p.name()) ? Math.max(1, byName) + share : 0;
        }
        if (byName > 0 && share > DATED) {
            return byName + share + (startsASpan(p) ? PAIRED : 0);
        }
        return share > SURELY_DATED && p.dates().cells() > 0 && HeaderWords.fitsLater(p.name()) == 0 ? share / 10 : 0;
    }

    /** A column of dates in which hardly any can be read: its rows must say so, not lose their time. */
    private static double nameAlone(ColumnProfile p) {
        return p.cells() > 0 && HeaderWords.saysDate(p.name()) ? HeaderWords.fitsDate(p.name()) : 0;
    }

    /** date_start beside date_end: the two ends of an uncertain time, whatever other dates there are. */
    private boolean startsASpan(ColumnProfile p) {
        return HeaderWords.laterNames(p.name()).stream().anyMatch(later -> profiles.stream()
                .anyMatch(q -> HeaderWords.normal(q.name()).equals(later) && endsASpan(q)));
    }

    private Optional<Integer> take(Role role, ToDoubleFunction<ColumnProfile> fit) {
        int best = -1;
        double bestFit = 0;
        for (int i = 0; i < roles.length; i++) {
            double f = roles[i] == Role.KEEP ? fit.applyAsDouble(profiles.get(i)) : 0;
            if (f > bestFit) {
                best = i;
                bestFit = f;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        roles[best] = role;
        return Optional.of(best);
    }

    static List<ColumnProfile> profilesFor(List<String> header, boolean named) {
        List<ColumnProfile> list = new ArrayList<>();
        header.forEach(name -> list.add(new ColumnProfile(name, named)));
        return list;
    }
}
