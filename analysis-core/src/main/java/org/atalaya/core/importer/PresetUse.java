// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** A preset put to use on a file: where the file holds something else than the preset says, the file counts. */
final class PresetUse {

    private static final double MOSTLY = 0.5;

    private static final Set<Role> DATE_PARTS = EnumSet.of(Role.YEAR, Role.MONTH, Role.DAY, Role.HOUR, Role.MINUTE);

    private final Preset preset;
    private final List<ColumnProfile> profiles;
    private final List<String> header;
    private final List<Problem> statements;

    PresetUse(Preset preset, List<ColumnProfile> profiles, List<Problem> statements) {
        this.preset = preset;
        this.profiles = profiles;
        this.header = profiles.stream().map(ColumnProfile::name).toList();
        this.statements = statements;
        statements.add(Problem.info("import.preset", preset.title()));
        List<String> lacking = preset.lacking(header);
        if (!lacking.isEmpty()) {
            statements.add(Problem.warning("import.preset-lacks", preset.title(), String.join(", ", lacking)));
        }
    }

    /** Gives the columns the roles of the preset where they can have them. */
    void roles(List<Role> roles) {
        for (Map.Entry<Role, List<String>> entry : preset.roles().entrySet()) {
            OptionalInt column = Preset.first(entry.getValue(), header);
            if (column.isPresent()) {
                give(entry.getKey(), column.getAsInt(), roles);
            }
        }
        for (int i = 0; i < roles.size(); i++) {
            if (Preset.first(preset.keep(), List.of(header.get(i))).isPresent()) {
                roles.set(i, Role.KEEP);
            } else if (Preset.first(preset.leaveOut(), List.of(header.get(i))).isPresent()) {
                roles.set(i, Role.LEAVE_OUT);
            }
        }
    }

    /** Whether the preset says that a column is to be stored although it has no role. */
    boolean keeps(String column) {
        return Preset.first(preset.keep(), List.of(column)).isPresent();
    }

    private void give(Role role, int column, List<Role> roles) {
        Optional<String> contradiction = contradiction(role, profiles.get(column));
        if (contradiction.isPresent()) {
            overruled(column, Problem.warning(contradiction.get()));
            return;
        }
        if (roles.get(column) == role) {
            return;
        }
        roles.replaceAll(old -> old == role || gone(old, role) ? Role.KEEP : old);
        roles.set(column, role);
    }

    /** What cannot stand beside a role, or was found beside another column that had it. */
    private boolean gone(Role old, Role given) {
        return switch (given) {
            case TIME ->
                DATE_PARTS.contains(old)
                        || ((old == Role.CLOCK || old == Role.TIME_TO || old == Role.CLOCK_TO)
                                && !preset.roles().containsKey(old));
            case YEAR -> old == Role.TIME;
            case X, Y -> old == Role.PLACE;
            case PLACE -> old == Role.X || old == Role.Y;
            default -> false;
        };
    }

    /** Code of what a column holds instead of what a role needs. */
    private static Optional<String> contradiction(Role role, ColumnProfile column) {
        if (column.cells() == 0) {
            return Optional.of("import.preset-empty");
        }
        boolean fits =
                switch (role) {
                    case TIME, TIME_TO -> column.dates().datedShare() > RoleFinder.DATED;
                    case CLOCK, CLOCK_TO -> column.clockShare() > MOSTLY;
                    case X, Y -> column.coordinateShare() > MOSTLY;
                    case YEAR, DAY, HOUR, MINUTE -> column.numberShare() > MOSTLY;
                    case PLACE -> column.pairs().isPresent();
                    default -> true;
                };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(
                switch (role) {
                    case TIME, TIME_TO -> "import.preset-no-dates";
                    case CLOCK, CLOCK_TO -> "import.preset-no-clock";
                    case PLACE -> "import.preset-no-pairs";
                    default -> "import.preset-no-numbers";
                });
    }

    /** The order of day and month is the preset's where the dates leave it open. */
    void preferDates(List<Role> roles) {
        int time = roles.indexOf(Role.TIME);
        if (time >= 0) {
            profiles.get(time).dates().prefer(TimePlan.formats(preset.dateFormats()));
        }
    }

    /** Says where the dates are written otherwise than the preset says, or what it decided. */
    void tellDates(List<Role> roles, TimePlan plan) {
        int time = roles.indexOf(Role.TIME);
        if (time < 0 || preset.dateFormats().isEmpty()) {
            return;
        }
        Set<String> others = new HashSet<>(plan.dateFormats());
        preset.dateFormats().forEach(others::remove);
        if (!others.isEmpty()) {
            List<String> shown = TimePlan.formats(List.copyOf(others)).stream()
                    .map(DateFormat::shown)
                    .sorted()
                    .toList();
            overruled(time, Problem.warning("import.preset-other-dates", String.join(" / ", shown)));
            return;
        }
        boolean open = statements.removeIf(s -> s.code().equals("import.day-or-month"));
        if (open) {
            DateFormat used = TimePlan.formats(plan.dateFormats()).get(0);
            statements.add(Problem.info("import.preset-order", preset.title(), used.shown()));
        }
    }

    /** The clock of the preset where nobody chose one. */
    ZoneId zone(ZoneId otherwise, boolean given) {
        if (given || preset.zone().isEmpty()) {
            return otherwise;
        }
        statements.add(Problem.info("import.preset-zone", preset.zone()));
        return ZoneId.of(preset.zone());
    }

    /** The coordinate system of the preset where the file names none and its numbers can be in it. */
    int sourceEpsg(int known, List<Role> roles) throws WorkbenchException {
        int x = roles.indexOf(Role.X);
        if (known != 0 || preset.sourceEpsg() == 0 || x < 0) {
            return known;
        }
        boolean degrees = profiles.get(x).degreeShare() > MOSTLY;
        if (degrees == CrsRegistry.isProjected(CrsRegistry.epsg(preset.sourceEpsg()))) {
            overruled(x, Problem.warning("import.preset-other-system", preset.sourceEpsg()));
            return known;
        }
        return preset.sourceEpsg();
    }

    Map<ProblemKind, Fix> fixes() {
        return preset.fixes();
    }

    /** The merged spellings of columns that the file has. */
    Map<String, Map<String, String>> spellings() {
        Map<String, Map<String, String>> found = new HashMap<>();
        preset.spellings().forEach((column, merged) -> Preset.first(List.of(column), header)
                .ifPresent(i -> found.put(header.get(i), merged)));
        return found;
    }

    private void overruled(int column, Problem why) {
        statements.add(Problem.warning("import.preset-overruled", preset.title(), header.get(column), why));
    }
}
