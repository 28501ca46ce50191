// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a model is wrong in one group of cases, beside all cases outside it: each rate with the counts it is made of.
 *
 * @param cases in the group
 * @param wrong of them
 * @param judgedClass cases of the class that is looked at
 * @param missed of those, said to be of another class
 * @param falseAlarms cases of other classes said to be of the class
 */
record GroupErrors(
        String group,
        long cases,
        long wrong,
        long judgedClass,
        long missed,
        long falseAlarms,
        long allCases,
        long allWrong) {

    /** Below so many cases a rate is mostly chance. */
    static final int FEW = 30;

    static final double Z = 1.959964;

    /** An interval; NaN where not defined. */
    record Interval(double low, double high) {}

    /**
     * @param groupOf name of each case's group
     * @param order names in the order of the table; groups that are not there come behind, in the order of the cases
     */
    static List<GroupErrors> of(String[] groupOf, List<String> order, int[] actual, int[] said, int theClass) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        order.forEach(name -> counts.put(name, new long[5]));
        long allWrong = 0;
        for (int i = 0; i < actual.length; i++) {
            long[] count = counts.computeIfAbsent(groupOf[i], name -> new long[5]);
            boolean wrong = actual[i] != said[i];
            count[0]++;
            count[1] += wrong ? 1 : 0;
            count[2] += actual[i] == theClass ? 1 : 0;
            count[3] += wrong && actual[i] == theClass ? 1 : 0;
            count[4] += wrong && said[i] == theClass ? 1 : 0;
            allWrong += wrong ? 1 : 0;
        }
        List<GroupErrors> groups = new ArrayList<>();
        for (Map.Entry<String, long[]> one : counts.entrySet()) {
            long[] n = one.getValue();
            if (n[0] > 0) {
                groups.add(new GroupErrors(one.getKey(), n[0], n[1], n[2], n[3], n[4], actual.length, allWrong));
            }
        }
        return groups;
    }

    double rate() {
        return (double) wrong / cases;
    }

    double rateElsewhere() {
        return (double) (allWrong - wrong) / (allCases - cases);
    }

    boolean few() {
        return cases < FEW;
    }

    double difference() {
        return rate() - rateElsewhere();
    }

    /** Newcombe 1998, method 10: from the Wilson intervals of both rates. */
    Interval difference(double z) {
        if (allCases == cases) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double here = rate();
        double there = rateElsewhere();
        Interval a = wilson(wrong, cases, z);
        Interval b = wilson(allWrong - wrong, allCases - cases, z);
        return new Interval(
                here - there - Math.hypot(here - a.low(), b.high() - there),
                here - there + Math.hypot(a.high() - here, there - b.low()));
    }

    /** Katz and others 1978, on the logarithm; not defined where a numerator is 0. */
    Interval ratio() {
        long elsewhere = allWrong - wrong;
        if (wrong == 0 || elsewhere == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double error = Math.sqrt(1.0 / wrong - 1.0 / cases + 1.0 / elsewhere - 1.0 / (allCases - cases));
        double ratio = rate() / rateElsewhere();
        return new Interval(ratio * Math.exp(-Z * error), ratio * Math.exp(Z * error));
    }

    /** Wilson 1927: also right near 0 and 1 and for few cases. */
    static Interval wilson(long hits, long cases, double z) {
        double p = (double) hits / cases;
        double middle = (p + z * z / (2 * cases)) / (1 + z * z / cases);
        double half = z / (1 + z * z / cases) * Math.sqrt(p * (1 - p) / cases + z * z / (4.0 * cases * cases));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
