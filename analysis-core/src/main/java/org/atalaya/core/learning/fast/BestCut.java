// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.Arrays;

/**
 * The cut of a node that gains most information: the entropy of the node less that of its two sides, by their rows. The logarithms
 * are whole numbers of {@link #UNIT}, so that the order of classes and rows changes nothing.
 */
final class BestCut {

    /** With fewer rows sorting is quicker than counting by bucket, and exact. */
    private static final int SORTED = 256;

    private static final int MANY = 4096;
    private static final int BUCKETS_OF_MANY = 1024;
    private static final int BUCKETS = 256;
    private static final int CLASS_BITS = 16;
    private static final int CLASS = (1 << CLASS_BITS) - 1;

    /** Two shares this near, by the rows of the node, are the same. */
    private static final double ALIKE = 1e-12;

    /** So many parts of a bit are counted. */
    private static final double UNIT = 1 << 20;

    private final int classes;
    private final int[] left;
    private final int[] right;
    private int[] histogram = new int[0];
    private long[] sorted = new long[SORTED];
    private double[] key = new double[0];
    private int[] counts;
    private int all;
    private final int side;
    private final long[] logs;

    private long whole;
    private long leftSum;
    private long rightSum;
    private int leftRows;

    private long bestScore;
    private int column;
    private int limit;
    private long[] set = new long[0];

    /**
     * @param side rows that each side must at least hold
     * @param logs of {@link #logs(int)}, for as many rows as a node may have
     */
    BestCut(int classes, int side, long[] logs) {
        this.side = side;
        this.classes = classes;
        this.logs = logs;
        left = new int[classes];
        right = new int[classes];
        counts = new int[0];
    }

    /** n log₂ n for each n up to this many rows. */
    static long[] logs(int rows) {
        long[] logs = new long[rows + 1];
        for (int n = 2; n <= rows; n++) {
            logs[n] = Math.round(UNIT * n * Math.log(n) / Math.log(2));
        }
        return logs;
    }

    void start(int[] classCounts, int rows) {
        counts = classCounts;
        all = rows;
        whole = 0;
        for (int count : counts) {
            whole += logs[count];
        }
        column = -1;
        // Less than this is rounding.
        bestScore = whole - logs[all] + 2L * classes + 4;
    }

    boolean found() {
        return column >= 0;
    }

    int column() {
        return column;
    }

    int limit() {
        return limit;
    }

    long[] set() {
        return set;
    }

    void numbers(int ofColumn, int least, int most, char[] codes, int[] drawn, int from, int to) {
        if (to - from <= SORTED) {
            sorted(ofColumn, codes, drawn, from, to);
            return;
        }
        int buckets = to - from >= MANY ? BUCKETS_OF_MANY : BUCKETS;
        int shift = 0;
        while (((most - least) >> shift) >= buckets) {
            shift++;
        }
        int used = ((most - least) >> shift) + 1;
        room(used);
        for (int i = from; i < to; i++) {
            histogram[((codes[i] - least) >> shift) * classes + (drawn[i] & CLASS)] += drawn[i] >>> CLASS_BITS;
        }
        nothingLeft();
        for (int bucket = 0; bucket < used - 1; bucket++) {
            if (move(bucket) && better()) {
                column = ofColumn;
                limit = least + ((bucket + 1) << shift) - 1;
            }
        }
        Arrays.fill(histogram, 0, used * classes, 0);
    }

    private void sorted(int ofColumn, char[] codes, int[] drawn, int from, int to) {
        int n = to - from;
        for (int i = 0; i < n; i++) {
            sorted[i] = (long) codes[from + i] << 32 | drawn[from + i];
        }
        Arrays.sort(sorted, 0, n);
        nothingLeft();
        for (int i = 0; i < n - 1; i++) {
            move((int) sorted[i] & CLASS, (int) sorted[i] >>> CLASS_BITS);
            int code = (int) (sorted[i] >>> 32);
            int next = (int) (sorted[i + 1] >>> 32);
            if (code != next && better()) {
                column = ofColumn;
                limit = (code + next) >>> 1;
            }
        }
    }

    /**
     * Labels in the order of the share of one class, cut between two of them; for two classes this finds the best of all
     * sets (Breiman and others 1984, section 4.2). Of more classes it is the one whose shares differ most between the
     * labels. Labels that the node does not have go to the larger side.
     */
    void labels(int ofColumn, int labels, char[] codes, int[] drawn, int from, int to) {
        room(labels);
        for (int i = from; i < to; i++) {
            histogram[codes[i] * classes + (drawn[i] & CLASS)] += drawn[i] >>> CLASS_BITS;
        }
        int[] rows = new int[labels];
        for (int label = 0; label < labels; label++) {
            for (int c = 0; c < classes; c++) {
                rows[label] += histogram[label * classes + c];
            }
        }
        long[] order = order(mostDiffering(rows), rows);
        nothingLeft();
        int cutAfter = -1;
        for (int i = 0; i < order.length - 1; i++) {
            if (move((int) order[i]) && better()) {
                cutAfter = i;
            }
        }
        if (cutAfter >= 0) {
            column = ofColumn;
            set = firstSide(order, cutAfter, rows);
        }
        Arrays.fill(histogram, 0, labels * classes, 0);
    }

    private int mostDiffering(int[] rows) {
        int found = 0;
        double most = -1;
        for (int c = 0; c < classes; c++) {
            double between = 0;
            for (int label = 0; label < rows.length; label++) {
                double count = histogram[label * classes + c];
                between += rows[label] == 0 ? 0 : count * count / rows[label];
            }
            between -= (double) counts[c] * counts[c] / all;
            boolean alike = Math.abs(between - most) <= ALIKE * all;
            if (alike ? before(c, found, rows.length) : between > most) {
                most = between;
                found = c;
            }
        }
        return found;
    }

    /** Of two classes that differ as much, the one with more rows at the first label that tells them apart. */
    private boolean before(int one, int other, int labels) {
        for (int label = 0; label < labels; label++) {
            int more = histogram[label * classes + one] - histogram[label * classes + other];
            if (more != 0) {
                return more > 0;
            }
        }
        return false;
    }

    /** Labels that the node has, by their share of a class; of equal shares the smaller number first. */
    private long[] order(int theClass, int[] rows) {
        if (key.length < rows.length) {
            key = new double[rows.length];
        }
        long[] present = new long[rows.length];
        int n = 0;
        for (int label = 0; label < rows.length; label++) {
            if (rows[label] > 0) {
                double share = (double) histogram[label * classes + theClass] / rows[label];
                present[n++] = (long) (share * (1L << 40)) << 20 | label;
            }
        }
        long[] order = Arrays.copyOf(present, n);
        Arrays.sort(order);
        for (int i = 0; i < n; i++) {
            order[i] &= (1 << 20) - 1;
        }
        return order;
    }

    private static long[] firstSide(long[] order, int cutAfter, int[] rows) {
        long[] first = new long[(rows.length + 63) >> 6];
        long leftRows = 0;
        long allRows = 0;
        for (int i = 0; i < order.length; i++) {
            int label = (int) order[i];
            allRows += rows[label];
            if (i <= cutAfter) {
                leftRows += rows[label];
                first[label >> 6] |= 1L << (label & 63);
            }
        }
        if (2 * leftRows >= allRows) {
            for (int label = 0; label < rows.length; label++) {
                if (rows[label] == 0) {
                    first[label >> 6] |= 1L << (label & 63);
                }
            }
        }
        return first;
    }

    private void room(int buckets) {
        if (histogram.length < buckets * classes) {
            histogram = new int[buckets * classes];
        }
    }

    private void nothingLeft() {
        Arrays.fill(left, 0);
        System.arraycopy(counts, 0, right, 0, classes);
        leftSum = 0;
        rightSum = whole;
        leftRows = 0;
    }

    /** Whether there was anything in the bucket. */
    private boolean move(int bucket) {
        int before = leftRows;
        int at = bucket * classes;
        for (int c = 0; c < classes; c++) {
            int times = histogram[at + c];
            if (times > 0) {
                move(c, times);
            }
        }
        return leftRows > before;
    }

    private void move(int theClass, int times) {
        leftSum -= logs[left[theClass]];
        rightSum -= logs[right[theClass]];
        left[theClass] += times;
        right[theClass] -= times;
        leftSum += logs[left[theClass]];
        rightSum += logs[right[theClass]];
        leftRows += times;
    }

    private boolean better() {
        int rightRows = all - leftRows;
        if (leftRows < side || rightRows < side) {
            return false;
        }
        long score = leftSum - logs[leftRows] + rightSum - logs[rightRows];
        if (score > bestScore) {
            bestScore = score;
            return true;
        }
        return false;
    }
}
