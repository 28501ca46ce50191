// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.util.ArrayList;
import java.util.List;

/**
 * Boxes of one level of an R-tree, with the node that will hold each. They grow block by block, because doubling an
 * array of millions needs three times its memory for a moment.
 */
final class Boxes {

    private static final int BLOCK_BITS = 15;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<long[]> keys = new ArrayList<>();

    /** Min x, max x, min y, max y of each box, rounded outwards. */
    private final List<float[]> sides = new ArrayList<>();

    private final List<int[]> nodes = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(long key, double minX, double maxX, double minY, double maxY) {
        add(key, down(minX), up(maxX), down(minY), up(maxY));
    }

    private void add(long key, float minX, float maxX, float minY, float maxY) {
        int in = size & (BLOCK - 1);
        if (in == 0) {
            keys.add(new long[BLOCK]);
            sides.add(new float[4 * BLOCK]);
            nodes.add(new int[BLOCK]);
        }
        keys.get(keys.size() - 1)[in] = key;
        float[] side = sides.get(sides.size() - 1);
        side[4 * in] = minX;
        side[4 * in + 1] = maxX;
        side[4 * in + 2] = minY;
        side[4 * in + 3] = maxY;
        size++;
    }

    /** Adds the box around some boxes of the level below, under the number of the node that holds them. */
    void addAround(int node, Boxes below, int[] order, int start, int end) {
        float[] around = new float[4];
        for (int s = 0; s < 4; s++) {
            around[s] = below.side(order[start], s);
        }
        for (int i = start + 1; i < end; i++) {
            around[0] = Math.min(around[0], below.side(order[i], 0));
            around[1] = Math.max(around[1], below.side(order[i], 1));
            around[2] = Math.min(around[2], below.side(order[i], 2));
            around[3] = Math.max(around[3], below.side(order[i], 3));
        }
        add((long) node, around[0], around[1], around[2], around[3]);
    }

    long key(int box) {
        return keys.get(box >>> BLOCK_BITS)[box & (BLOCK - 1)];
    }

    float side(int box, int side) {
        return sides.get(box >>> BLOCK_BITS)[4 * (box & (BLOCK - 1)) + side];
    }

    int node(int box) {
        return nodes.get(box >>> BLOCK_BITS)[box & (BLOCK - 1)];
    }

    void setNode(int box, int node) {
        nodes.get(box >>> BLOCK_BITS)[box & (BLOCK - 1)] = node;
    }

    float centreX(int box) {
        return side(box, 0) / 2 + side(box, 1) / 2;
    }

    float centreY(int box) {
        return side(box, 2) / 2 + side(box, 3) / 2;
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
