// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.geopackage.ColumnNames;
import org.atalaya.core.geopackage.FeatureSchema;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The names that the columns of a file get in the project, where other programs see them. */
public final class StoredNames {

    /** The columns that a table of SQLite can have. */
    private static final int SQLITE_COLUMNS = 2_000;

    private StoredNames() {}

    /** Tells each column that cannot keep its name, because the project or another column has it. */
    public static List<Problem> changed(IncidentSource source) {
        List<Problem> changed = new ArrayList<>(changed(source.name(), source.columns(), of(source.columns())));
        tooMany(source).ifPresent(problem -> changed.add(0, problem));
        return List.copyOf(changed);
    }

    /** Why a source cannot be stored, where it has more columns than a table can have. */
    private static Optional<Problem> tooMany(IncidentSource source) {
        int most = SQLITE_COLUMNS - own().size();
        int count = source.columns().size();
        return count <= most
                ? Optional.empty()
                : Optional.of(
                        Problem.error("store.too-many-columns", count, most).at(Where.file(source.name())));
    }

    static void check(IncidentSource source) throws WorkbenchException {
        Optional<Problem> tooMany = tooMany(source);
        if (tooMany.isPresent()) {
            throw new WorkbenchException(tooMany.get());
        }
    }

    static List<Problem> changed(String file, List<String> originals, List<String> stored) {
        List<Problem> changed = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            if (!stored.get(i).equals(originals.get(i))) {
                changed.add(Problem.info("store.column-renamed", originals.get(i), stored.get(i))
                        .at(Where.file(file).column(originals.get(i))));
            }
        }
        return List.copyOf(changed);
    }

    /** The names that are there and, behind them, those of new columns. */
    static List<String> with(List<String> stored, List<String> added) {
        List<String> taken = own();
        taken.addAll(stored);
        List<String> all = new ArrayList<>(stored);
        all.addAll(ColumnNames.unique(added, taken));
        return List.copyOf(all);
    }

    static List<String> of(List<String> originals) {
        return ColumnNames.unique(originals, own());
    }

    private static List<String> own() {
        List<String> taken = new ArrayList<>(DatasetWriter.OWN);
        taken.add(FeatureSchema.KEY);
        taken.add(FeatureSchema.GEOMETRY);
        return taken;
    }
}
