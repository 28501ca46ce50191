// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.Arrays;

/** What the cells of a raster hold, row by row from the north-west; handed over, not to be changed. */
public sealed interface RasterCells {

    int size();

    /**
     * A number per cell, with their range, so that nobody has to look through millions of them for it.
     *
     * @param values NaN where there is no data
     * @param band which band of the file it was, the first is 1
     * @param lowest of all values, 0 where there are none
     * @param highest of all values, 0 where there are none
     */
    record Numbers(double[] values, int band, double lowest, double highest) implements RasterCells {

        /** Looks for the range, so it belongs beside the window's thread. */
        public Numbers(double[] values, int band) {
            this(
                    values,
                    band,
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(0),
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0));
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /**
     * A colour per cell, as a picture from the air has it.
     *
     * @param argb 0xAARRGGBB; what is 0 is not there
     */
    record Colours(int[] argb) implements RasterCells {
        @Override
        public int size() {
            return argb.length;
        }
    }
}
