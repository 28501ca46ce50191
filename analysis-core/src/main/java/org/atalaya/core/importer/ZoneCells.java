// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The zone of a row, by its code or name: such rows have no point, but count for their zone. */
final class ZoneCells implements PlaceCells {

    private final int column;
    private final ZoneNames names;

    /** Texts that the plan stores under another one are looked for under that. */
    private final Map<String, String> spellings;

    private String canonical = "";

    private ZoneCells(int column, ZoneNames names, Map<String, String> spellings) {
        this.column = column;
        this.names = names;
        this.spellings = spellings;
    }

    /**
     * The cells of a plan that has zones for places.
     *
     * @throws WorkbenchException when the zones it was made for are not there
     */
    static ZoneCells of(ImportPlan plan, Optional<Zones> boundary) throws WorkbenchException {
        String attribute = plan.place().attribute();
        Optional<Integer> column = plan.position(Role.ZONE);
        if (boundary.isEmpty() || column.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.zones-needed", attribute));
        }
        if (!ZoneNames.attributes(boundary.get()).contains(attribute)) {
            throw new WorkbenchException(Problem.error(
                    "import.zones-without",
                    boundary.get().name(),
                    attribute,
                    String.join(", ", ZoneNames.attributes(boundary.get()))));
        }
        String name = plan.columns().get(column.get()).name();
        return new ZoneCells(
                column.get(),
                ZoneNames.of(boundary.get(), attribute),
                plan.spellings().getOrDefault(name, Map.of()));
    }

    int column() {
        return column;
    }

    /** The zone of the row read last as the layer writes it, empty where it has none. */
    String canonical() {
        return canonical;
    }

    @Override
    public Found read(List<String> cells, double[] pair) {
        String text = cells.get(column).strip();
        String meant = spellings.getOrDefault(text, text);
        canonical = Numbers.missing(meant) ? "" : names.find(meant).orElse("");
        if (!canonical.isEmpty()) {
            return Found.ZONE;
        }
        return Numbers.missing(meant) ? Found.NOTHING : Found.UNKNOWN_ZONE;
    }

    @Override
    public String text(List<String> cells) {
        return cells.get(column);
    }

    @Override
    public String columns(List<String> all) {
        return all.get(column);
    }
}
