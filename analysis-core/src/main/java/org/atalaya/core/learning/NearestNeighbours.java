// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;
import weka.classifiers.lazy.IBk;
import weka.core.EuclideanDistance;
import weka.core.Instances;
import weka.core.neighboursearch.KDTree;

/** Weka's IBk with a KD tree: the shares of the k nearest training rows; rows as near as the k-th count as well. */
public record NearestNeighbours(int k) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.KNN;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, WekaRows.count(task, WekaRows.Style.DISTANCES));
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        int all = task.training().length;
        int attributes = WekaRows.count(task, WekaRows.Style.DISTANCES);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, attributes));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        progress.step(0, "progress.bench-fitting");
        WekaRows weka = new WekaRows(limited, WekaRows.Style.DISTANCES);
        Stop stop = new Stop();
        IBk neighbours = Stoppable.call(stop, progress, () -> neighbours(weka.training(stop)));
        return new BatchPrediction(weka, neighbours, RowLimit.said(rows, all));
    }

    private IBk neighbours(Instances training) throws Exception {
        EuclideanDistance distance = new EuclideanDistance();
        // Weka would widen its ranges by each row it is asked about: the answers would depend on the questions.
        distance.setDontNormalize(true);
        KDTree tree = new KDTree();
        tree.setDistanceFunction(distance);
        IBk neighbours = new IBk(Math.min(k, training.size()));
        neighbours.setNearestNeighbourSearchAlgorithm(tree);
        neighbours.buildClassifier(training);
        return neighbours;
    }

    private static long bytes(LearningTask task, int rows, int attributes) {
        return ModelMemory.rows(rows, 0, attributes, task.classes())
                + 16L * task.asked().length * task.classes()
                + ModelMemory.neighbours(rows, attributes);
    }
}
