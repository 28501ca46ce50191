// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The rows that a dataset holds, findable by content and by identifier, in about 60 bytes each and without their texts.
 * Each row is found once: that is how the k-th of several equal rows of a file meets the k-th of the dataset.
 */
final class RowIndex {

    static final long NONE = -1;
    private static final int END = -1;

    private final long[] fids;
    private final long[] high;
    private final long[] low;
    private final long[] ids;
    private final int[] contentHeads;
    private final int[] contentNext;
    private final int[] idHeads;
    private final int[] idNext;
    private final BitSet claimed;
    private int size;

    RowIndex(int capacity, boolean withIds) {
        int buckets = Integer.highestOneBit(Math.max(16, capacity)) << 1;
        fids = new long[capacity];
        high = new long[capacity];
        low = new long[capacity];
        contentHeads = new int[buckets];
        contentNext = new int[capacity];
        ids = new long[withIds ? capacity : 0];
        idHeads = new int[withIds ? buckets : 0];
        idNext = new int[withIds ? capacity : 0];
        claimed = new BitSet(capacity);
    }

    /**
     * Adds a row.
     *
     * @param id hash of its identifier, 0 without one
     */
    void add(long fid, long contentHigh, long contentLow, long id) {
        fids[size] = fid;
        high[size] = contentHigh;
        low[size] = contentLow;
        if (ids.length > 0) {
            ids[size] = id;
        }
        size++;
    }

    /** Makes the rows findable, the first of equal ones first. Returns how many identifiers are repeats. */
    long seal() {
        Arrays.fill(contentHeads, END);
        Arrays.fill(idHeads, END);
        long repeats = 0;
        for (int row = size - 1; row >= 0; row--) {
            int bucket = bucket(low[row], contentHeads);
            contentNext[row] = contentHeads[bucket];
            contentHeads[bucket] = row;
            if (ids.length > 0 && ids[row] != 0) {
                bucket = bucket(ids[row], idHeads);
                int first = idHeads[bucket];
                repeats += first != END && ids[first] == ids[row] ? 1 : 0;
                idNext[row] = first;
                idHeads[bucket] = row;
            }
        }
        return repeats;
    }

    /** The key of the first row of this content that nobody has found yet. */
    long claimContent(long contentHigh, long contentLow) {
        int bucket = bucket(contentLow, contentHeads);
        int before = END;
        for (int row = contentHeads[bucket]; row != END; row = contentNext[row]) {
            boolean gone = claimed.get(row);
            boolean found = !gone && low[row] == contentLow && high[row] == contentHigh;
            if (gone || found) {
                unlink(contentHeads, contentNext, bucket, before, row);
            } else {
                before = row;
            }
            if (found) {
                claimed.set(row);
                return fids[row];
            }
        }
        return NONE;
    }

    /** Whether a row of this identifier is there that nobody has found yet. */
    boolean waits(long id) {
        return find(id, false) != NONE;
    }

    /** The key of the first row of this identifier that nobody has found yet. */
    long claimId(long id) {
        return find(id, true);
    }

    private long find(long id, boolean claim) {
        if (ids.length == 0 || id == 0) {
            return NONE;
        }
        int bucket = bucket(id, idHeads);
        int before = END;
        for (int row = idHeads[bucket]; row != END; row = idNext[row]) {
            if (claimed.get(row)) {
                unlink(idHeads, idNext, bucket, before, row);
            } else if (ids[row] == id) {
                if (claim) {
                    claimed.set(row);
                    unlink(idHeads, idNext, bucket, before, row);
                }
                return fids[row];
            } else {
                before = row;
            }
        }
        return NONE;
    }

    private static void unlink(int[] heads, int[] next, int bucket, int before, int row) {
        if (before == END) {
            heads[bucket] = next[row];
        } else {
            next[before] = next[row];
        }
    }

    private static int bucket(long hash, int[] heads) {
        return (int) (hash & heads.length - 1);
    }
}
