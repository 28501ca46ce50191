// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One grown tree in a few arrays. A node takes three numbers: its column, what is compared, and its first child (the
 * second follows it); a leaf takes −1, how many classes it has, and where they begin.
 */
final class Tree implements Serializable {

    static final int LEAF = -1;
    private static final int STRIDE = 3;
    private static final long serialVersionUID = 1;

    private int[] nodes = new int[64 * STRIDE];
    private int size;
    private long[] sets = new long[4];
    private int setWords;
    private char[] leafClass = new char[64];
    private float[] leafShare = new float[64];
    private int leaves;

    /** Two nodes side by side; the first tree node is asked for alone. */
    int add(int count) {
        int first = size;
        size += count;
        if (size * STRIDE > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(size * STRIDE, nodes.length * 2));
        }
        return first;
    }

    /** A node of numbers: codes up to the limit go to the first child. */
    void split(int node, int column, int limit, int child) {
        set(node, column, limit, child);
    }

    /** A node of labels: those of the set go to the first child. */
    void split(int node, int column, long[] set, int child) {
        if (setWords + set.length > sets.length) {
            sets = Arrays.copyOf(sets, Math.max(setWords + set.length, sets.length * 2));
        }
        System.arraycopy(set, 0, sets, setWords, set.length);
        set(node, column, setWords, child);
        setWords += set.length;
    }

    /**
     * A leaf holds the share of each class that it has; what is left of 1 is that of one more row of unknown class, which
     * follows the classes as the share of no class.
     */
    void leaf(int node, int[] counts, int rows, int different) {
        int needed = leaves + different + 1;
        if (needed > leafClass.length) {
            int longer = Math.max(needed, leafClass.length * 2);
            leafClass = Arrays.copyOf(leafClass, longer);
            leafShare = Arrays.copyOf(leafShare, longer);
        }
        set(node, LEAF, different, leaves);
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                leafClass[leaves] = (char) c;
                leafShare[leaves++] = (float) (counts[c] / (rows + 1.0));
            }
        }
        leafShare[leaves++] = (float) (1 / (rows + 1.0));
    }

    private void set(int node, int column, int compared, int child) {
        nodes[node * STRIDE] = column;
        nodes[node * STRIDE + 1] = compared;
        nodes[node * STRIDE + 2] = child;
    }

    Tree trimmed() {
        nodes = Arrays.copyOf(nodes, size * STRIDE);
        sets = Arrays.copyOf(sets, setWords);
        leafClass = Arrays.copyOf(leafClass, leaves);
        leafShare = Arrays.copyOf(leafShare, leaves);
        return this;
    }

    /** Adds its vote on one row; the share of no class is given back. */
    double vote(char[][] codes, int row, Ranks ranks, double[] votes) {
        int at = 0;
        int column = nodes[0];
        while (column >= 0) {
            int code = codes[column][row];
            int compared = nodes[at + 1];
            boolean first =
                    ranks.isLabel(column) ? (sets[compared + (code >> 6)] >>> (code & 63) & 1) != 0 : code <= compared;
            at = (nodes[at + 2] + (first ? 0 : 1)) * STRIDE;
            column = nodes[at];
        }
        int end = nodes[at + 2] + nodes[at + 1];
        for (int i = nodes[at + 2]; i < end; i++) {
            votes[leafClass[i]] += leafShare[i];
        }
        return leafShare[end];
    }

    long bytes() {
        return 4L * nodes.length + 8L * sets.length + 6L * leafClass.length;
    }
}
