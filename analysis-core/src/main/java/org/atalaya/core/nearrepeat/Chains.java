// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chains of repeats and near repeats: incidents are linked when they are near in space and in time, and a chain is all
 * that hangs together by links (the connected components of the graph of close pairs).
 */
public final class Chains {

    private Chains() {}

    /** For each incident the number of its chain; chains are numbered from 0 by their first member in input order. */
    public static int[] components(TimedPlaces given, double metres, int days, Metric metric) {
        int n = given.size();
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
        NearPairs pairs = NearPairs.of(given, metres, metric);
        for (int place = 0; place < n; place++) {
            pairs.of(place, (i, j, distance) -> {
                int first = pairs.original(i);
                int second = pairs.original(j);
                if (Math.abs((long) given.day(first) - given.day(second)) < days) {
                    int a = root(parent, first);
                    int b = root(parent, second);
                    // The lower number leads, so that a chain is named by its first member.
                    parent[Math.max(a, b)] = Math.min(a, b);
                }
            });
        }
        int[] component = new int[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            int root = root(parent, i);
            component[i] = root == i ? next++ : component[root];
        }
        return component;
    }

    /** The members of each chain of at least so many, by day; chains by size, the largest first, then by first day. */
    public static List<int[]> of(TimedPlaces given, double metres, int days, Metric metric, int atLeast) {
        int[] component = components(given, metres, days, metric);
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < component.length; i++) {
            if (component[i] == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(component[i]).add(i);
        }
        Comparator<Integer> byDay = Comparator.<Integer>comparingInt(given::day)
                .thenComparingDouble(given::x)
                .thenComparingDouble(given::y);
        return members.stream()
                .filter(chain -> chain.size() >= atLeast)
                .map(chain ->
                        chain.stream().sorted(byDay).mapToInt(Integer::intValue).toArray())
                .sorted(Comparator.<int[]>comparingInt(chain -> -chain.length)
                        .thenComparingInt(chain -> given.day(chain[0]))
                        .thenComparingDouble(chain -> given.x(chain[0]))
                        .thenComparingDouble(chain -> given.y(chain[0])))
                .toList();
    }

    private static int root(int[] parent, int place) {
        int root = place;
        while (parent[root] != root) {
            root = parent[root];
        }
        int step = place;
        while (parent[step] != root) {
            int next = parent[step];
            parent[step] = root;
            step = next;
        }
        return root;
    }
}
