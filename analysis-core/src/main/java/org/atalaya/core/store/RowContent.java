// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.atalaya.core.data.Role;

/**
 * What a file says of a row: its place to the millimetre, its time and the cells of the columns that the file has. Two
 * rows are the same when all of that is the same; columns that the file does not have are not asked.
 */
final class RowContent {

    private static final double PER_METRE = 1_000;

    private final int[] targets;
    private final int[] asked;
    private final int width;
    private final int id;
    private final boolean place;
    private final boolean time;
    private final RowHash hash = new RowHash();

    /** @param id position of the identifier in the dataset, −1 without one */
    RowContent(ColumnMatch match, Map<Role, String> fileRoles, int id) {
        this.targets = match.targets();
        this.asked = targets.clone();
        Arrays.sort(asked);
        this.width = match.columns().size();
        this.id = id;
        this.place = fileRoles.containsKey(Role.X) || fileRoles.containsKey(Role.Y);
        this.time = fileRoles.containsKey(Role.TIME);
    }

    /** The cells of a row of the file in the columns of the dataset. */
    String[] spread(String[] cells) {
        String[] all = new String[width];
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            all[targets[i]] = cell == null || cell.isEmpty() ? null : storable(cell);
        }
        return all;
    }

    /** Half a character of a pair cannot be stored; a question mark is stored for it. */
    private static String storable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isSurrogate(cell.charAt(i))) {
                return new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return cell;
    }

    boolean knowsIds() {
        return id >= 0;
    }

    /** Whether the file says where its rows happened. */
    boolean saysPlace() {
        return place;
    }

    /** Whether the file says when its rows happened. */
    boolean saysTime() {
        return time;
    }

    /** The hash of a row; valid until the next one. */
    RowHash hash(double x, double y, long start, long end, String[] all) {
        hash.start();
        if (place) {
            hash.add(millimetres(x)).add(millimetres(y));
        }
        if (time) {
            hash.add(start).add(end);
        }
        for (int column : asked) {
            String cell = all[column];
            hash.add(cell == null || cell.isEmpty() ? null : cell);
        }
        return hash;
    }

    /** A hash of the row's identifier, 0 where it has none. */
    long idHash(String[] all) {
        if (id < 0 || all[id] == null || all[id].isEmpty()) {
            return 0;
        }
        long found = hash.start().add(all[id]).low();
        return found == 0 ? 1 : found;
    }

    boolean sameId(String[] one, String[] other) {
        return one[id].equals(other[id]);
    }

    /** Finer differences come from another computer's arithmetic and mean nothing. */
    static boolean samePlace(double x1, double y1, double x2, double y2) {
        return millimetres(x1) == millimetres(x2) && millimetres(y1) == millimetres(y2);
    }

    private static long millimetres(double metres) {
        return Double.isNaN(metres) ? Long.MIN_VALUE : Math.round(metres * PER_METRE);
    }
}
