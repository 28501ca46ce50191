// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.atalaya.core.progress.Progress;

/**
 * A ready-made R-tree for SQLite. Inserting a million boxes one by one takes SQLite about 12 s; sorting them into tiles
 * (sort-tile-recursive packing: Leutenegger, Lopez and Edgington 1997) and writing the node tables takes about one.
 *
 * <p>Node layout, big-endian (comment at the head of SQLite's rtree.c): two bytes that hold the depth of the tree in
 * the root and nothing elsewhere; the number of cells in two bytes; then cells of 24 bytes: key or child node, and
 * min x, max x, min y, max y as floats, rounded outwards.
 */
final class PackedRtree {

    /** SQLite's own limit on cells per node; with it a node has the size SQLite expects on pages of 4096 bytes. */
    private static final int CELLS = 51;

    private static final int CELL_BYTES = 24;
    private static final int NODE_BYTES = 4 + CELL_BYTES * CELLS;
    private static final int ROOT = 1;

    private final Connection connection;
    private final String rtree;
    private final PreparedStatement nodes;
    private int lastNode = ROOT;

    private PackedRtree(Connection connection, String rtree, PreparedStatement nodes) {
        this.connection = connection;
        this.rtree = rtree;
        this.nodes = nodes;
    }

    /** Fills the three tables behind an R-tree that was just made; leaves ascend by key. */
    static void write(Connection connection, String rtree, Boxes leaves, Progress progress) throws SQLException {
        String nodeTable = Sqlite.quote(rtree + "_node");
        Sqlite.execute(connection, "DELETE FROM " + nodeTable);
        try (PreparedStatement nodes = connection.prepareStatement("INSERT INTO " + nodeTable + " VALUES (?, ?)")) {
            new PackedRtree(connection, rtree, nodes).build(leaves, progress);
        }
    }

    private void build(Boxes leaves, Progress progress) throws SQLException {
        String owners = "_rowid";
        Boxes level = leaves;
        int depth = 0;
        while (level.size() > CELLS) {
            Boxes above = pack(level);
            insertOwners(owners, level, depth == 0 ? progress : Progress.NONE);
            owners = "_parent";
            level = above;
            depth++;
        }
        insertNode(ROOT, node(depth, level, inOrder(level.size()), 0, level.size(), ROOT));
        insertOwners(owners, level, Progress.NONE);
    }

    private void insertNode(int number, byte[] bytes) throws SQLException {
        nodes.setInt(1, number);
        nodes.setBytes(2, bytes);
        nodes.executeUpdate();
    }

    private void insertOwners(String table, Boxes level, Progress progress) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + Sqlite.quote(rtree + table) + " VALUES (?, ?)")) {
            for (int i = 0; i < level.size(); i++) {
                if (i % 20_000 == 0) {
                    progress.step((double) i / level.size(), "progress.indexing", level.size());
                }
                insert.setLong(1, level.key(i));
                insert.setInt(2, level.node(i));
                insert.executeUpdate();
            }
        }
    }

    /** Puts boxes into nodes, tile by tile: slices by x, in each slice runs by y. Returns the boxes of those nodes. */
    private Boxes pack(Boxes level) throws SQLException {
        int tiles = (level.size() + CELLS - 1) / CELLS;
        int slices = (int) Math.ceil(Math.sqrt(tiles));
        int perSlice = (int) (((long) tiles + slices - 1) / slices) * CELLS;
        int[] order = inOrder(level.size());
        sort(order, 0, order.length, level, true);
        Boxes above = new Boxes();
        for (int from = 0; from < level.size(); from += perSlice) {
            int to = Math.min(level.size(), from + perSlice);
            sort(order, from, to, level, false);
            for (int start = from; start < to; start += CELLS) {
                int end = Math.min(to, start + CELLS);
                lastNode++;
                insertNode(lastNode, node(0, level, order, start, end, lastNode));
                above.addAround(lastNode, level, order, start, end);
            }
        }
        return above;
    }

    private static byte[] node(int depth, Boxes level, int[] order, int start, int end, int number) {
        ByteBuffer bytes =
                ByteBuffer.allocate(NODE_BYTES).putShort((short) depth).putShort((short) (end - start));
        for (int i = start; i < end; i++) {
            int box = order[i];
            level.setNode(box, number);
            bytes.putLong(level.key(box));
            for (int s = 0; s < 4; s++) {
                bytes.putFloat(level.side(box, s));
            }
        }
        return bytes.array();
    }

    private static int[] inOrder(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Sorts by the boxes' centres; equal ones stay in the order of their positions, so the tree is always the same. */
    private static void sort(int[] order, int from, int to, Boxes level, boolean byX) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            int bits = Float.floatToIntBits(byX ? level.centreX(order[i]) : level.centreY(order[i]));
            // Floats as bits sort like whole numbers once the negative ones are turned round.
            long sortable = bits ^ ((bits >> 31) & 0x7fffffff);
            keys[i - from] = sortable << 32 | order[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            order[i] = (int) keys[i - from];
        }
    }
}
