// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns the table of incidents shows, and in which order. Columns go by their ids; one that a dataset lacks is
 * passed over, and one that is not named stands behind the others.
 *
 * @param order all columns, the first at the left; empty leaves it to the table
 * @param hidden those that are not shown
 */
public record TableLook(List<String> order, List<String> hidden) {

    /** As the table comes. */
    public static final TableLook USUAL = new TableLook(List.of(), List.of());

    public TableLook {
        order = List.copyOf(order);
        hidden = List.copyOf(hidden);
    }

    public boolean isUsual() {
        return equals(USUAL);
    }

    public boolean shows(String id) {
        return !hidden.contains(id);
    }

    /** Shows or hides a column. */
    public TableLook showing(String id, boolean wanted) {
        List<String> rest = new ArrayList<>(hidden);
        rest.remove(id);
        if (!wanted) {
            rest.add(id);
        }
        return new TableLook(order, rest);
    }

    /** Moves a column left (negative) or right. */
    public TableLook moved(String id, int steps) {
        int from = order.indexOf(id);
        int to = from + steps;
        if (from < 0 || to < 0 || to >= order.size()) {
            return this;
        }
        List<String> next = new ArrayList<>(order);
        next.remove(from);
        next.add(to, id);
        return new TableLook(next, hidden);
    }

    /** The ids that there are in this order. */
    public List<String> ordered(List<String> ids) {
        List<String> all = new ArrayList<>(order);
        all.retainAll(ids);
        ids.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return List.copyOf(all);
    }
}
