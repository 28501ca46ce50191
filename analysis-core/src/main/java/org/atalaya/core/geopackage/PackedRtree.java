// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;

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

    /** Boxes of one level of the tree, with the node that will hold each. */
    private static final class Boxes {
        final long[] key;
        final float[] side;
        final int[] node;
        int size;

        Boxes(int capacity) {
            key = new long[capacity];
            side = new float[4 * capacity];
            node = new int[capacity];
        }

        void add(long newKey, float minX, float maxX, float minY, float maxY) {
            key[size] = newKey;
            side[4 * size] = minX;
            side[4 * size + 1] = maxX;
            side[4 * size + 2] = minY;
            side[4 * size + 3] = maxY;
            size++;
        }

        float centreX(int box) {
            return side[4 * box] / 2 + side[4 * box + 1] / 2;
        }

        float centreY(int box) {
            return side[4 * box + 2] / 2 + side[4 * box + 3] / 2;
        }
    }

    private final Boxes leaves;
    /** Nodes 2, 3 …; the root comes last in the making and first in the table. */
    private final List<byte[]> nodes = new ArrayList<>();

    private final List<Boxes> inner = new ArrayList<>();
    private final byte[] root;

    private PackedRtree(Boxes leaves) {
        this.leaves = leaves;
        Boxes level = leaves;
        int depth = 0;
        while (level.size > CELLS) {
            level = pack(level);
            inner.add(level);
            depth++;
        }
        this.root = node(depth, level, inOrder(level.size), 0, level.size, ROOT);
    }

    static PackedRtree of(FeatureRows rows) {
        Boxes boxes = new Boxes(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Envelope box = rows.box(row);
            if (box != null) {
                boxes.add(
                        rows.fid(row), down(box.getMinX()), up(box.getMaxX()), down(box.getMinY()), up(box.getMaxY()));
            }
        }
        return new PackedRtree(boxes);
    }

    /** Fills the three tables behind an R-tree that was just made. */
    void write(Connection connection, String rtree, Progress progress) throws SQLException {
        String nodeTable = Sqlite.quote(rtree + "_node");
        Sqlite.execute(connection, "DELETE FROM " + nodeTable);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + nodeTable + " VALUES (?, ?)")) {
            insertNode(insert, ROOT, root);
            for (int i = 0; i < nodes.size(); i++) {
                insertNode(insert, ROOT + 1 + i, nodes.get(i));
            }
        }
        for (Boxes level : inner) {
            insertOwners(connection, rtree + "_parent", level, Progress.NONE);
        }
        insertOwners(connection, rtree + "_rowid", leaves, progress);
    }

    private static void insertNode(PreparedStatement insert, int number, byte[] bytes) throws SQLException {
        insert.setInt(1, number);
        insert.setBytes(2, bytes);
        insert.executeUpdate();
    }

    private static void insertOwners(Connection connection, String table, Boxes level, Progress progress)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + Sqlite.quote(table) + " VALUES (?, ?)")) {
            for (int i = 0; i < level.size; i++) {
                if (i % 20_000 == 0) {
                    progress.step((double) i / level.size, "progress.indexing", level.size);
                }
                insert.setLong(1, level.key[i]);
                insert.setInt(2, level.node[i]);
                insert.executeUpdate();
            }
        }
    }

    /** Puts boxes into nodes, tile by tile: slices by x, in each slice runs by y. Returns the boxes of those nodes. */
    private Boxes pack(Boxes level) {
        int tiles = (level.size + CELLS - 1) / CELLS;
        int slices = (int) Math.ceil(Math.sqrt(tiles));
        int perSlice = (int) (((long) tiles + slices - 1) / slices) * CELLS;
        int[] order = inOrder(level.size);
        sort(order, 0, order.length, level, true);
        Boxes above = new Boxes(tiles + slices);
        for (int from = 0; from < level.size; from += perSlice) {
            int to = Math.min(level.size, from + perSlice);
            sort(order, from, to, level, false);
            for (int start = from; start < to; start += CELLS) {
                int end = Math.min(to, start + CELLS);
                int number = ROOT + 1 + nodes.size();
                nodes.add(node(0, level, order, start, end, number));
                float[] box = around(level, order, start, end);
                above.add(number, box[0], box[1], box[2], box[3]);
            }
        }
        return above;
    }

    private static byte[] node(int depth, Boxes level, int[] order, int start, int end, int number) {
        ByteBuffer bytes =
                ByteBuffer.allocate(NODE_BYTES).putShort((short) depth).putShort((short) (end - start));
        for (int i = start; i < end; i++) {
            int box = order[i];
            level.node[box] = number;
            bytes.putLong(level.key[box]);
            for (int s = 0; s < 4; s++) {
                bytes.putFloat(level.side[4 * box + s]);
            }
        }
        return bytes.array();
    }

    private static float[] around(Boxes level, int[] order, int start, int end) {
        float[] box = Arrays.copyOfRange(level.side, 4 * order[start], 4 * order[start] + 4);
        for (int i = start + 1; i < end; i++) {
            int at = 4 * order[i];
            box[0] = Math.min(box[0], level.side[at]);
            box[1] = Math.max(box[1], level.side[at + 1]);
            box[2] = Math.min(box[2], level.side[at + 2]);
            box[3] = Math.max(box[3], level.side[at + 3]);
        }
        return box;
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

    private static float down(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    private static float up(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }
}
