// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

/**
 * A self-exciting point process (Mohler, Short, Brantingham, Schoenberg and Tita 2011): incidents come from a background
 * and from earlier incidents,
 *
 * <p>λ(t, x, y) = ν(t, x, y) + Σ over t_i &lt; t of g(t − t_i, x − x_i, y − y_i).
 *
 * <p>Only strictly earlier incidents trigger; those of the same moment do not.
 */
public record SelfExcitingProcess(Background background, Trigger trigger) {

    /** Incidents per day and unit of area that nothing before has caused. */
    @FunctionalInterface
    public interface Background {
        double at(double day, double x, double y);
    }

    /** Incidents per day and unit of area that one incident causes so much later, so far east and north of it. */
    @FunctionalInterface
    public interface Trigger {
        double at(double days, double east, double north);
    }

    /** The conditional intensity λ at a moment and place, given what happened before. */
    public double intensity(Events events, double day, double x, double y) {
        double sum = background.at(day, x, y);
        int earlier = events.before(day);
        for (int i = 0; i < earlier; i++) {
            sum += trigger.at(day - events.day(i), x - events.x(i), y - events.y(i));
        }
        return sum;
    }

    /**
     * log L = Σ log λ(t_i, x_i, y_i) − ∫ λ (Daley and Vere-Jones 2003, section 7.2).
     *
     * @param integral of the intensity over the days and the area that the incidents are all those of
     * @return minus infinity when an incident happened where none could
     */
    public double logLikelihood(Events events, double integral) {
        double sum = 0;
        for (int i = 0; i < events.size(); i++) {
            double intensity = intensity(events, events.day(i), events.x(i), events.y(i));
            if (!(intensity >= 0)) {
                throw new IllegalArgumentException("intensity " + intensity + " at incident " + i);
            }
            sum += Math.log(intensity);
        }
        return sum - integral;
    }

    /**
     * Stochastic declustering (Zhuang, Ogata and Vere-Jones 2002), the E step of the fit: incident i is of the background
     * with probability ν_i / λ_i, and a follower of the earlier incident j with probability g_ij / λ_i.
     */
    public Declustering decluster(Events events) {
        double[][] rows = new double[events.size()][];
        for (int i = 0; i < rows.length; i++) {
            double day = events.day(i);
            double[] row = new double[i + 1];
            int earlier = events.before(day);
            row[i] = background.at(day, events.x(i), events.y(i));
            double sum = row[i];
            for (int j = 0; j < earlier; j++) {
                row[j] = trigger.at(day - events.day(j), events.x(i) - events.x(j), events.y(i) - events.y(j));
                sum += row[j];
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException("intensity " + sum + " at incident " + i);
            }
            for (int j = 0; j <= i; j++) {
                row[j] /= sum;
            }
            rows[i] = row;
        }
        return new Declustering(rows);
    }
}
