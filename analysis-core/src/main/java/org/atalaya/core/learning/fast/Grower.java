// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Grows one tree on a bootstrap sample: at each node the cut that tells most among a few columns drawn at random. */
final class Grower {

    /** Rows drawn more often than this stand in the bag several times. */
    private static final int MOST_TIMES = Short.MAX_VALUE;

    private static final int CLASS_BITS = 16;
    private static final int CLASS = (1 << CLASS_BITS) - 1;

    private final ForestSettings settings;
    private final Ranks ranks;
    private final char[][] codes;
    private final SplittableRandom random;
    private final BestCut best;
    private final int[] order;
    private final Tree tree = new Tree();

    /** The bag: its rows, and the class and the number of times of each. */
    private int[] rows;

    private int[] drawn;
    private int bag;

    private int[] spareRows = new int[0];
    private int[] spareDrawn = new int[0];
    private char[] nodeCodes = new char[0];
    private int[] counts;

    /** Nodes waiting: node, first and last of its rows, depth. */
    private int[] waiting = new int[64];

    private int waitingSize;

    Grower(ForestSettings settings, Ranks ranks, char[][] codes, int classes, long[] logs, SplittableRandom random) {
        this.settings = settings;
        this.ranks = ranks;
        this.codes = codes;
        this.random = random;
        best = new BestCut(classes, Math.max(1, settings.minLeaf() / 5), logs);
        order = new int[ranks.columns()];
        Arrays.setAll(order, i -> i);
        counts = new int[classes];
    }

    /** Grows the tree from rows drawn so many times each. */
    Tree grow(int[] classOf, int[] times, BooleanSupplier stopped) {
        fill(classOf, times);
        push(tree.add(1), 0, bag, 0);
        while (waitingSize > 0) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            waitingSize -= 4;
            node(waiting[waitingSize], waiting[waitingSize + 1], waiting[waitingSize + 2], waiting[waitingSize + 3]);
        }
        return tree.trimmed();
    }

    private void fill(int[] classOf, int[] times) {
        int entries = 0;
        for (int time : times) {
            entries += (time + MOST_TIMES - 1) / MOST_TIMES;
        }
        rows = new int[entries];
        drawn = new int[entries];
        for (int row = 0; row < times.length; row++) {
            for (int left = times[row]; left > 0; left -= MOST_TIMES) {
                rows[bag] = row;
                drawn[bag++] = classOf[row] | Math.min(left, MOST_TIMES) << CLASS_BITS;
            }
        }
        spareRows = new int[entries];
        spareDrawn = new int[entries];
        nodeCodes = new char[entries];
    }

    private void push(int node, int from, int to, int depth) {
        if (waitingSize + 4 > waiting.length) {
            waiting = Arrays.copyOf(waiting, waiting.length * 2);
        }
        waiting[waitingSize++] = node;
        waiting[waitingSize++] = from;
        waiting[waitingSize++] = to;
        waiting[waitingSize++] = depth;
    }

    private void node(int node, int from, int to, int depth) {
        Arrays.fill(counts, 0);
        int all = 0;
        for (int i = from; i < to; i++) {
            int times = drawn[i] >>> CLASS_BITS;
            counts[drawn[i] & CLASS] += times;
            all += times;
        }
        int different = 0;
        for (int count : counts) {
            different += count > 0 ? 1 : 0;
        }
        boolean deep = settings.maxDepth() > 0 && depth >= settings.maxDepth();
        if (different < 2 || all < 2L * settings.minLeaf() || deep || !search(from, to, all)) {
            tree.leaf(node, counts, all, different);
            return;
        }
        int children = tree.add(2);
        int column = best.column();
        if (ranks.isLabel(column)) {
            tree.split(node, column, best.set(), children);
        } else {
            tree.split(node, column, best.limit(), children);
        }
        int middle = partition(from, to, column);
        push(children, from, middle, depth + 1);
        push(children + 1, middle, to, depth + 1);
    }

    /** Columns in random order until enough of them could be cut, and further until one of them gains anything. */
    private boolean search(int from, int to, int all) {
        best.start(counts, all);
        int looked = 0;
        for (int i = 0; i < order.length && (looked < settings.columns() || !best.found()); i++) {
            int other = i + random.nextInt(order.length - i);
            int column = order[other];
            order[other] = order[i];
            order[i] = column;
            char[] code = codes[column];
            int least = Character.MAX_VALUE;
            int most = 0;
            for (int r = from; r < to; r++) {
                char c = code[rows[r]];
                nodeCodes[r] = c;
                least = Math.min(least, c);
                most = Math.max(most, c);
            }
            if (least < most) {
                looked++;
                if (ranks.isLabel(column)) {
                    best.labels(column, ranks.codes(column), nodeCodes, drawn, from, to);
                } else {
                    best.numbers(column, least, most, nodeCodes, drawn, from, to);
                }
            }
        }
        return best.found();
    }

    /** Rows of the first child before those of the second, in the order they had. */
    private int partition(int from, int to, int column) {
        char[] code = codes[column];
        boolean label = ranks.isLabel(column);
        long[] set = best.set();
        int limit = best.limit();
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int c = code[rows[i]];
            boolean first = label ? (set[c >> 6] >>> (c & 63) & 1) != 0 : c <= limit;
            if (first) {
                rows[left] = rows[i];
                drawn[left++] = drawn[i];
            } else {
                spareRows[right] = rows[i];
                spareDrawn[right++] = drawn[i];
            }
        }
        System.arraycopy(spareRows, 0, rows, left, right);
        System.arraycopy(spareDrawn, 0, drawn, left, right);
        return left;
    }
}
