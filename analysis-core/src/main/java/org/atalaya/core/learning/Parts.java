// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which rows train, which are for trial (validation) and which judge.
 *
 * @param partOf one of the constants per row
 * @param order the rows in the order in which they are listed, which some learners' draws depend on; empty: as they come
 */
public record Parts(int[] partOf, int[] order) {

    public static final int TRAINING = 0;
    public static final int VALIDATION = 1;
    public static final int TEST = 2;

    /** Neither: too near the test rows in time or place, or not of this fold. */
    public static final int UNUSED = 3;

    public Parts(int[] partOf) {
        this(partOf, new int[0]);
    }

    /**
     * At random within each class. From two rows on a class has at least one row in training and one in the test part;
     * a single row trains.
     *
     * @param validation share of the rows, 0 to 1
     */
    public static Parts atRandom(int[] classOf, int classes, double training, double validation, long seed) {
        int[] partOf = new int[classOf.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int c = 0; c < classes; c++) {
            int theClass = c;
            int[] rows = IntStream.range(0, classOf.length)
                    .filter(i -> classOf[i] == theClass)
                    .toArray();
            shuffle(rows, random);
            int n = rows.length;
            int train = n < 2 ? n : Math.max(1, Math.min(n - 1, (int) Math.round(n * training)));
            int trial = Math.max(0, Math.min(n - 1 - train, (int) Math.round(n * validation)));
            for (int i = 0; i < n; i++) {
                partOf[rows[i]] = i < train ? TRAINING : i < train + trial ? VALIDATION : TEST;
            }
        }
        return new Parts(partOf);
    }

    /** The earliest rows train, the latest judge. All rows of the moment at a cut belong to the later part. */
    public static Parts byTime(long[] time, double training, double validation) {
        int n = time.length;
        if (n == 0) {
            return new Parts(new int[0]);
        }
        long[] sorted = time.clone();
        Arrays.sort(sorted);
        long firstCut = sorted[Math.min(n - 1, (int) Math.round(n * training))];
        long secondCut = sorted[Math.min(n - 1, (int) Math.round(n * (training + validation)))];
        int[] partOf = new int[n];
        for (int i = 0; i < n; i++) {
            partOf[i] = time[i] >= secondCut ? TEST : time[i] >= firstCut ? VALIDATION : TRAINING;
        }
        return new Parts(partOf);
    }

    public int[] rows(int part) {
        IntStream rows = order.length == 0 ? IntStream.range(0, partOf.length) : Arrays.stream(order);
        return rows.filter(i -> partOf[i] == part).toArray();
    }

    static void shuffle(int[] rows, SplittableRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = rows[i];
            rows[i] = rows[other];
            rows[other] = swap;
        }
    }
}
