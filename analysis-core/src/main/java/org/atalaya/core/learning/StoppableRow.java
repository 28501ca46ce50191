// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import weka.core.DenseInstance;
import weka.core.Instance;

/**
 * A training row that ends the work of whoever reads it once a stop is asked for. Weka's trees, Bayes and neighbours
 * look for no interruption, but all of them read rows. Written to a file it is an ordinary row of Weka.
 */
final class StoppableRow extends DenseInstance {

    private static final long serialVersionUID = 1;

    private final transient Stop stop;

    StoppableRow(Instance row, Stop stop) {
        super(row);
        this.stop = stop;
    }

    @Override
    public double value(int attribute) {
        stop.look();
        return super.value(attribute);
    }

    @Override
    public double valueSparse(int position) {
        stop.look();
        return super.valueSparse(position);
    }

    @Override
    public Object copy() {
        StoppableRow copy = new StoppableRow(this, stop);
        copy.m_Dataset = m_Dataset;
        return copy;
    }

    @Override
    public Instance copy(double[] values) {
        StoppableRow copy = new StoppableRow(new DenseInstance(weight(), values), stop);
        copy.m_Dataset = m_Dataset;
        return copy;
    }

    private Object writeReplace() {
        DenseInstance plain = new DenseInstance(this);
        plain.setDataset(m_Dataset);
        return plain;
    }
}
