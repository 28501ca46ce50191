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

    /** Columns of numbers, their ranks, and the votes, of a forest on ranked columns. */
    static long columns(long trained, long asked, int attributes, int classes) {
        return 10L * attributes * trained + 16L * attributes * asked + (40 + 8L * classes) * asked;
    }

    /** The bag of one tree on ranked columns while it grows. */
    static long rankedBag(long trained) {
        return (long) (4 * trained + 24 * BAG * trained);
    }

    /** One tree on ranked columns: 12 bytes a node, 6 a class of a leaf, of which there are no more than rows in the bag. */
    static long rankedTree(long trained, int classes, int minLeaf, int maxDepth) {
        double leaves = BAG * trained / Math.max(1, minLeaf * BAG);
        if (maxDepth > 0) {
            leaves = Math.min(leaves, Math.pow(2, maxDepth));
        }
        double shares = Math.min(BAG * trained, leaves * classes) + leaves;
        return (long) (24 * leaves + 8 * shares);
    }

    /** Columns of numbers, the tree of points with their boxes, and the votes. */
    static long points(long trained, long asked, int attributes, int classes) {
        return (20 + 20L * attributes) * trained + 8L * attributes * asked + (24 + 8L * classes) * asked;
    }

    static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
