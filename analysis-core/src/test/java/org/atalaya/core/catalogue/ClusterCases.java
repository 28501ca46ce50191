// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.cluster.Dbscan;
import org.atalaya.core.progress.Progress;

/** Cases about clusters of points. */
final class ClusterCases {

    /** Which methods of the file are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "dbscan", List.of("DBSCAN"),
            "k-means", List.of("K-means"),
            "nnh", List.of(),
            "optimised-hotspot", List.of());

    private ClusterCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("DBSCAN", ClusterCases::dbscan);
    }

    private static void dbscan(ReferenceCase c) {
        JsonNode points = c.inline().get("points");
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        int[] wanted = new int[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).get(0).asDouble();
            y[i] = points.get(i).get(1).asDouble();
            wanted[i] = c.expected().get("labels").get(i).asInt();
        }
        Dbscan found = Dbscan.of(
                x,
                y,
                c.parameters().get("eps").asDouble(),
                c.parameters().get("min_samples_incl_self").asInt(),
                Progress.NONE);
        assertEquals(
                Arrays.toString(inOrderOfAppearance(wanted)), Arrays.toString(inOrderOfAppearance(found.labels())));
    }

    /** The same labels numbered from 0 as they first appear; noise stays −1. */
    private static int[] inOrderOfAppearance(int[] labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(labels)
                .map(label -> label < 0 ? label : numbers.computeIfAbsent(label, l -> numbers.size()))
                .toArray();
    }
}
