// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/**
 * Which column of a file goes into which column of a dataset: the one of the same name as it is written; otherwise the
 * one whose name differs only in case, accents and signs; otherwise the one of the same role.
 *
 * @param columns of the dataset afterwards: those it has, and behind them those that are new
 * @param targets for each column of the file its position in {@code columns}
 * @param known how many of {@code columns} the dataset has already
 * @param roles of the dataset afterwards: its own, and those that only the file knows
 */
public record ColumnMatch(
        List<String> fileColumns, List<String> columns, int[] targets, int known, Map<Role, String> roles) {

    /** The mapping of a file onto a dataset. */
    public static ColumnMatch of(DatasetInfo dataset, IncidentSource source) {
        List<String> theirs = source.columns();
        List<String> ours = dataset.columns();
        int[] targets = new int[theirs.size()];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < targets.length; i++) {
            targets[i] = ours.indexOf(theirs.get(i));
            taken.add(targets[i]);
        }
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < 0) {
                targets[i] = byPlainName(theirs.get(i), ours, taken);
                taken.add(targets[i]);
            }
        }
        for (Role role : Role.values()) {
            int from = theirs.indexOf(source.roles().getOrDefault(role, ""));
            int to = ours.indexOf(dataset.roles().getOrDefault(role, ""));
            if (from >= 0 && targets[from] < 0 && to >= 0 && taken.add(to)) {
                targets[from] = to;
            }
        }
        List<String> columns = new ArrayList<>(ours);
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < 0) {
                targets[i] = columns.size();
                columns.add(theirs.get(i));
            }
        }
        Map<Role, String> roles = new LinkedHashMap<>(dataset.roles());
        for (Role role : Role.values()) {
            int from = theirs.indexOf(source.roles().getOrDefault(role, ""));
            if (from >= 0 && !roles.containsValue(columns.get(targets[from]))) {
                roles.putIfAbsent(role, columns.get(targets[from]));
            }
        }
        return new ColumnMatch(theirs, List.copyOf(columns), targets, ours.size(), Map.copyOf(roles));
    }

    private static int byPlainName(String name, List<String> ours, Set<Integer> taken) {
        String plain = plain(name);
        int found = -1;
        for (int i = 0; i < ours.size() && !plain.isEmpty(); i++) {
            if (!taken.contains(i) && plain(ours.get(i)).equals(plain)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Columns of the file that the dataset did not have. */
    public List<String> added() {
        return columns.subList(known, columns.size());
    }

    /** Columns of the dataset that the file does not have; in its rows they are empty. */
    public List<String> missing() {
        Set<String> filled = new HashSet<>();
        for (int target : targets) {
            filled.add(columns.get(target));
        }
        return columns.stream().filter(name -> !filled.contains(name)).toList();
    }

    /** Columns of the file that go into a column of another name. */
    public Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < targets.length; i++) {
            if (!columns.get(targets[i]).equals(fileColumns.get(i))) {
                renamed.put(fileColumns.get(i), columns.get(targets[i]));
            }
        }
        return renamed;
    }

    /** Whether file and dataset have the same columns, under whatever names. */
    public boolean same() {
        return added().isEmpty() && missing().isEmpty();
    }

    /** Where the identifier of a row stands in the dataset, when file and dataset agree on it. */
    Optional<Integer> idColumn(DatasetInfo dataset, IncidentSource source) {
        String theirs = source.roles().get(Role.ID);
        String ours = dataset.roles().get(Role.ID);
        if (theirs == null || ours == null) {
            return Optional.empty();
        }
        int column = columns.indexOf(ours);
        return targets[fileColumns.indexOf(theirs)] == column ? Optional.of(column) : Optional.empty();
    }

    /** What a person must know of it. */
    List<Problem> told(String file) {
        List<Problem> told = new ArrayList<>();
        renamed()
                .forEach((from, to) -> told.add(Problem.info("store.column-matched", from, to)
                        .at(Where.file(file).column(from))));
        if (!added().isEmpty()) {
            told.add(Problem.info("store.columns-added", added().size(), String.join(", ", added()))
                    .at(Where.file(file)));
        }
        if (!missing().isEmpty()) {
            told.add(Problem.info("store.columns-missing", missing().size(), String.join(", ", missing()))
                    .at(Where.file(file)));
        }
        return List.copyOf(told);
    }
}
