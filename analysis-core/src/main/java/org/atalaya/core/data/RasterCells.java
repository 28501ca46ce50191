// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/** What the cells of a raster hold, row by row from the north-west; handed over, not to be changed. */
public sealed interface RasterCells {

    int size();

    /**
     * A number per cell.
     *
     * @param values NaN where there is no data
     * @param band which band of the file it was, the first is 1
     */
    record Numbers(double[] values, int band) implements RasterCells {
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
