// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Legend;

/**
 * What stands on a map page besides the map, in one language.
 *
 * @param title the finding or the question
 * @param subtitle what is counted, period and n
 * @param warning said in colour behind the subtitle ("Simulated data."), empty for none
 * @param extent what the map must show
 * @param legends from top to bottom
 * @param footer label and text per line: source, parameters, limits, made
 */
public record PageSpec(
        String title,
        String subtitle,
        String warning,
        Extent extent,
        Optional<BigNumber> bigNumber,
        List<Legend> legends,
        Optional<Bars> bars,
        List<FooterLine> footer) {

    public PageSpec {
        legends = List.copyOf(legends);
        footer = List.copyOf(footer);
    }

    /** One number that is the answer, and the sentence it begins. */
    public record BigNumber(String number, String sentence) {}

    /**
     * A small time series; bars start at 0.
     *
     * @param note under the title, empty for none
     * @param first label of the first bar
     * @param last label of the last bar
     */
    public record Bars(String title, String note, List<Long> values, String first, String last) {
        public Bars {
            values = List.copyOf(values);
        }
    }

    public record FooterLine(String label, String text) {}
}
