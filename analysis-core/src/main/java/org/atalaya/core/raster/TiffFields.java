// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;

/** What a TIFF says of itself beside its pixels: where they lie in the file, and the notes that GDAL leaves. */
final class TiffFields {

    /** Where strips and tiles begin and how long they are (TIFF 6.0, sections 3 and 15). */
    private static final int[][] PIECES = {{273, 279}, {324, 325}};

    /** GDAL's own: XML with a unit, a scale and an offset for each band. */
    private static final int GDAL_METADATA = 42112;

    private static final Pattern ITEM = Pattern.compile("<Item\\b([^>]*)>([^<]*)</Item>");

    private final GeoTiffIIOMetadataDecoder metadata;
    private final TiffDirectory directory;

    TiffFields(Path file, GeoTiffIIOMetadataDecoder metadata) throws IOException {
        this.metadata = metadata;
        this.directory =
                TiffDirectory.read(file, PIECES[0][0], PIECES[0][1], PIECES[1][0], PIECES[1][1], GDAL_METADATA);
    }

    /** Whether the file is as long as its directory says: the library reads what is missing as zeros. */
    boolean isWhole(long size) {
        for (int[] piece : PIECES) {
            long[] starts = directory.numbers(piece[0]);
            long[] lengths = directory.numbers(piece[1]);
            for (int i = 0; i < Math.min(starts.length, lengths.length); i++) {
                if (starts[i] + lengths[i] > size) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The number that stands for "no data", empty where none does. */
    OptionalDouble noData() {
        return metadata.hasNoData() ? OptionalDouble.of(metadata.getNoData()) : OptionalDouble.empty();
    }

    double scale(int band) {
        return number(item("scale", band), 1);
    }

    double offset(int band) {
        return number(item("offset", band), 0);
    }

    private static double number(String text, double otherwise) {
        boolean plain = text.matches("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");
        return plain ? Double.parseDouble(text) : otherwise;
    }

    /** A note about a band, empty where there is none. */
    String item(String role, int band) {
        Matcher items = ITEM.matcher(directory.text(GDAL_METADATA));
        while (items.find()) {
            boolean here = items.group(1).contains("sample=\"" + (band - 1) + "\"");
            if (here && items.group(1).contains("role=\"" + role + "\"")) {
                return items.group(2)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .strip();
            }
        }
        return "";
    }
}
