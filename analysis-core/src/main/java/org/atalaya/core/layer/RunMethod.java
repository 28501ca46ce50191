// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Provenance;

/**
 * How a layer was made, in the few words of a legend's second line, from the parameters its run resolved: "quartic
 * kernel, 670 m". What a reader must know to compare two maps is in it, and no more.
 */
final class RunMethod {

    private static final String KERNEL = "kernel";
    private static final String BANDWIDTH = "bandwidth";
    private static final String SHAPE = "shape";
    private static final String CELL = "cell-size";
    private static final String CORRECTION = "correction";

    private RunMethod() {}

    /** By the parameters a run has, not by its name: another method with a kernel is described alike. */
    static Wording of(Provenance provenance) {
        Map<String, String> p = provenance.parameters();
        List<Wording> parts = new ArrayList<>();
        if (p.containsKey(KERNEL) && isNumber(p.get(BANDWIDTH))) {
            parts.add(Wording.of("map.method.kernel." + p.get(KERNEL), Double.valueOf(p.get(BANDWIDTH))));
        }
        if (p.containsKey(SHAPE) && isNumber(p.get(CELL))) {
            parts.add(Wording.of("map.method.cells." + p.get(SHAPE), Double.valueOf(p.get(CELL))));
        }
        if (p.containsKey(CORRECTION)) {
            parts.add(Wording.of("map.method.correction." + p.get(CORRECTION)));
        }
        return switch (parts.size()) {
            case 0 -> Wording.NONE;
            case 1 -> parts.get(0);
            default -> Wording.of("map.method.two", parts.get(0), parts.get(1));
        };
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("\\d+(\\.\\d+)?");
    }
}
