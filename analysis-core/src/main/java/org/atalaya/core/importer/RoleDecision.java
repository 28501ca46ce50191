// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/** What each column means: by its name and what it holds, by a preset, and without those about persons. */
final class RoleDecision {

    private RoleDecision() {}

    /** @param statements takes what was decided and why */
    static List<Role> of(
            RowSource source,
            SourceFormat format,
            List<ColumnProfile> profiles,
            Optional<PresetUse> preset,
            PlanHints hints,
            List<Problem> statements) {
        List<Role> roles = new ArrayList<>(RoleFinder.find(profiles));
        preset.ifPresent(use -> use.roles(roles));
        boolean layer = format instanceof LayerFormat;
        if (layer) {
            takeGeometry(roles);
        }
        if (format instanceof DelimitedFormat text) {
            statements.add(Problem.info(
                    "import.format",
                    TextEncodings.shown(text.charset()),
                    FormatDetector.shown(text.separator()),
                    profiles.size()));
        }
        if (!format.header()) {
            statements.add(Problem.warning("import.no-header"));
            GuessedPlaces.into(roles, profiles, hints.latitudeFirst(), statements);
            GuessedClock.into(roles, profiles, statements);
        } else if (!source.completed().isEmpty()) {
            statements.add(Problem.info("import.names-completed", String.join(", ", source.completed())));
        }
        stateCategory(roles, profiles, statements);
        leavePersonsOut(roles, profiles, hints.keepPersons(), layer, preset, statements);
        return roles;
    }

    private static void takeGeometry(List<Role> roles) {
        roles.replaceAll(role -> role == Role.X || role == Role.Y ? Role.KEEP : role);
        roles.set(roles.size() - 2, Role.X);
        roles.set(roles.size() - 1, Role.Y);
    }

    /** No analysis needs what describes persons; it is left out unless the user wants it. */
    private static void leavePersonsOut(
            List<Role> roles,
            List<ColumnProfile> profiles,
            boolean keep,
            boolean layer,
            Optional<PresetUse> preset,
            List<Problem> statements) {
        int occurred = roles.indexOf(Role.TIME);
        PersonSigns dates =
                occurred < 0 ? new PersonSigns() : profiles.get(occurred).persons();
        Set<Integer> told = new HashSet<>();
        // Ages are known by the persons beside them, so all columns are asked again once those are known.
        for (int i = 0; i < 2 * roles.size(); i++) {
            int column = i % roles.size();
            boolean again = i >= roles.size();
            String name = profiles.get(column).name();
            // Each feature of a layer may have a name.
            boolean asked = preset.map(use -> use.keeps(name)).orElse(false);
            boolean free = !asked
                    && roles.get(column) == Role.KEEP
                    && !told.contains(column)
                    && !(layer && HeaderWords.normal(name).equals("name"));
            Optional<String> sign = free && (!again || !told.isEmpty())
                    ? PersonColumns.sign(name, profiles.get(column).persons(), dates, again)
                    : Optional.empty();
            if (sign.isPresent()) {
                String code = keep ? "import.person-column-kept" : "import.person-column";
                statements.add(Problem.warning(code, name, Problem.info(sign.get())));
                roles.set(column, keep ? Role.KEEP : Role.LEAVE_OUT);
                told.add(column);
            }
        }
    }

    private static void stateCategory(List<Role> roles, List<ColumnProfile> profiles, List<Problem> statements) {
        int category = roles.indexOf(Role.CATEGORY);
        statements.add(
                category < 0
                        ? Problem.warning("import.no-category")
                        : Problem.info("import.category", profiles.get(category).name()));
        int identifier = roles.indexOf(Role.ID);
        if (identifier >= 0) {
            statements.add(
                    Problem.info("import.identifier", profiles.get(identifier).name()));
        }
    }
}
