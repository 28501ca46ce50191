// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/** Work on many numbered things in blocks, on all processors; the user can stop it between two rows of blocks. */
final class Blocks {

    private static final int BLOCK = 1024;
    private static final int BLOCKS_A_STEP = 64;

    /** What is done with the numbers of one block. */
    @FunctionalInterface
    interface Body {
        void run(int from, int to);
    }

    private Blocks() {}

    static void each(int n, Progress progress, String messageKey, Body body) {
        int blocks = (n + BLOCK - 1) / BLOCK;
        for (int from = 0; from < blocks; from += BLOCKS_A_STEP) {
            progress.step((double) from / blocks, messageKey);
            IntStream.range(from, Math.min(blocks, from + BLOCKS_A_STEP))
                    .parallel()
                    .forEach(block -> body.run(block * BLOCK, Math.min(n, (block + 1) * BLOCK)));
        }
    }
}
