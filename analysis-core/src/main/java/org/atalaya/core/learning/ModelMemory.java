// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

/**
 * Bytes a model takes, estimated before it starts; the constants are those of a 64-bit JVM with compressed references,
 * checked against measured heaps and rounded up.
 */
final class ModelMemory {

    /** Share of distinct rows in a bootstrap sample of the same size: 1 − 1/e. */
    private static final double BAG = 0.632;

    private ModelMemory() {}

    /** Rows as Weka's dense instances, twice (Weka copies what it is given), and the answers. */
    static long rows(long trained, long asked, int attributes, int classes) {
        return 2 * (trained + asked) * (72 + 8L * attributes) + 16 * asked * classes;
    }

    /** One tree with its class counts in each node. */
    static long tree(long trained, int classes, int minLeaf, int maxDepth) {
        double nodes = 1.3 * BAG * trained / Math.max(1, minLeaf / 2.0);
        if (maxDepth > 0) {
            nodes = Math.min(nodes, Math.pow(2, maxDepth + 1.0));
        }
        return (long) (nodes * (112 + 8.0 * classes));
    }

    /** The rows a tree grows from, and those of the nodes above the one being split. */
    static long bag(long trained, int attributes) {
        return (long) (3 * BAG * trained * (72 + 8L * attributes));
    }

    static long neighbours(long trained, int attributes) {
        return trained * (8L + attributes);
    }

    static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
