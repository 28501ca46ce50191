// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.Weights;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Areas that touch. Boundaries drawn by hand or moved to metres never meet exactly, so a centimetre apart is touching, and
 * a shared edge is at least 20 cm long; the corners of two zones need not be the same points.
 */
public final class ZoneWeights {

    private static final double TOUCHING = 0.01;
    private static final double EDGE = 0.2;

    private ZoneWeights() {}

    /** Weight 1 for every area that touches: at a point or along an edge, or along an edge only. */
    public static Weights touching(List<Geometry> areas, Contiguity contiguity) {
        STRtree boxes = new STRtree();
        for (int i = 0; i < areas.size(); i++) {
            boxes.insert(areas.get(i).getEnvelopeInternal(), i);
        }
        boxes.build();
        List<List<Integer>> later = IntStream.range(0, areas.size())
                .parallel()
                .mapToObj(i -> touchedAfter(i, areas, boxes, contiguity))
                .toList();
        List<List<Integer>> all = new ArrayList<>();
        areas.forEach(area -> all.add(new ArrayList<>()));
        for (int i = 0; i < areas.size(); i++) {
            for (int j : later.get(i)) {
                all.get(i).add(j);
                all.get(j).add(i);
            }
        }
        return Weights.binary(all.stream()
                .map(near -> near.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new));
    }

    private static List<Integer> touchedAfter(int i, List<Geometry> areas, STRtree boxes, Contiguity contiguity) {
        Envelope box = new Envelope(areas.get(i).getEnvelopeInternal());
        box.expandBy(TOUCHING);
        int[] near = Arrays.stream(boxes.query(box).toArray())
                .mapToInt(found -> (Integer) found)
                .filter(j -> j > i)
                .sorted()
                .toArray();
        if (near.length == 0) {
            return List.of();
        }
        IndexedFacetDistance edges = new IndexedFacetDistance(areas.get(i));
        List<Integer> touched = new ArrayList<>();
        for (int j : near) {
            boolean touches = edges.isWithinDistance(areas.get(j), TOUCHING)
                    || areas.get(i).intersects(areas.get(j));
            if (touches && (contiguity == Contiguity.QUEEN || shareAnEdge(areas.get(i), areas.get(j)))) {
                touched.add(j);
            }
        }
        return touched;
    }

    private static boolean shareAnEdge(Geometry a, Geometry b) {
        Envelope both = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
        both.expandBy(1);
        Geometry where = a.getFactory().toGeometry(both);
        Geometry strip = a.getBoundary().intersection(where).buffer(TOUCHING);
        return b.getBoundary().intersection(strip).getLength() > EDGE;
    }
}
