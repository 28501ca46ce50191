// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.core.browse.Field;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Texts of the rows in sight, read beside the window's thread a page at a time. Whoever scrolls past is not waited for:
 * only the pages wanted last are read.
 */
final class RowPages {

    static final int ROWS = 100;

    /** Some screens up and down stay at hand. */
    private static final int KEPT = 40;

    /** A screen lies on two pages at most, and one may be under way. */
    private static final int WANTED = 3;

    private final Background background;
    private final Runnable arrived;
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Map<Integer, List<List<String>>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<List<String>>> eldest) {
            return size() > KEPT;
        }
    };
    private List<Field> fields = List.of();
    private int[] order = new int[0];
    private long version;
    private boolean reading;

    /** @param arrived told on the window's thread when a page is there */
    RowPages(Background background, Runnable arrived) {
        this.background = background;
        this.arrived = arrived;
    }

    /** Other rows, or the same in another order. */
    void show(List<Field> allFields, int[] rows) {
        fields = List.copyOf(allFields);
        order = rows;
        version++;
        pages.clear();
        wanted.clear();
        reading = false;
    }

    /** The text of a field of the file; empty while it is read, and then told of by {@code arrived}. */
    Optional<String> text(int position, int field) {
        int page = position / ROWS;
        List<List<String>> known = pages.get(page);
        if (known != null) {
            String text = known.get(field).get(position % ROWS);
            return Optional.of(text == null ? "" : text);
        }
        want(page);
        known = pages.get(page);
        return known == null
                ? Optional.empty()
                : Optional.of(known.get(field).get(position % ROWS)).or(() -> Optional.of(""));
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addLast(page);
        while (wanted.size() > WANTED) {
            wanted.removeFirst();
        }
        readNext();
    }

    private void readNext() {
        if (reading || wanted.isEmpty()) {
            return;
        }
        int page = wanted.removeLast();
        int[] rows = Arrays.copyOfRange(order, page * ROWS, Math.min(order.length, (page + 1) * ROWS));
        List<Field> asked = fields;
        long number = version;
        reading = true;
        background.quietly(progress -> read(asked, rows), texts -> {
            if (number == version) {
                reading = false;
                pages.put(page, texts);
                arrived.run();
                readNext();
            }
        });
    }

    /** By field, then by row; a field that is known without the file has no texts. */
    static List<List<String>> read(List<Field> fields, int[] rows) throws WorkbenchException {
        List<List<String>> texts = new ArrayList<>();
        for (Field field : fields) {
            texts.add(field.column().isPresent() ? field.column().get().texts(rows) : List.of());
        }
        return texts;
    }
}
