// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BandedSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferDouble;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageWriteParam;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.gce.geotiff.GeoTiffFormat;
import org.geotools.gce.geotiff.GeoTiffWriteParams;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * A surface as GeoTIFF: one band of 64-bit floating point, so that the numbers are exact; NaN outside the study area
 * and said to be "no data"; packed without loss.
 */
public final class GeoTiffSurface {

    private GeoTiffSurface() {}

    /**
     * Writes a surface.
     *
     * @param name what the band is, such as {@code density}
     * @param description what a reader of the file must know, in words
     */
    public static Path write(String name, String description, Surface surface, Path file) throws WorkbenchException {
        CoordinateReferenceSystem system = CrsRegistry.system(surface.crs());
        GridCoverage2D coverage = coverage(name, surface, system);
        try {
            return WholeFile.write(file, part -> write(coverage, description, part));
        } finally {
            coverage.dispose(true);
        }
    }

    private static GridCoverage2D coverage(String name, Surface surface, CoordinateReferenceSystem system) {
        Extent extent = surface.extent();
        ReferencedEnvelope bounds =
                new ReferencedEnvelope(extent.minX(), extent.maxX(), extent.minY(), extent.maxY(), system);
        GridCoverageFactory factory = new GridCoverageFactory();
        return factory.create(name, raster(surface), bounds);
    }

    /** An image begins in the north, a surface in the south. */
    private static WritableRaster raster(Surface surface) {
        int columns = surface.columns();
        int rows = surface.rows();
        double[] northFirst = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(surface.values(), row * columns, northFirst, (rows - 1 - row) * columns, columns);
        }
        BandedSampleModel model = new BandedSampleModel(DataBuffer.TYPE_DOUBLE, columns, rows, 1);
        return Raster.createWritableRaster(model, new DataBufferDouble(northFirst, northFirst.length), null);
    }

    /** Writes a coverage, packed without loss. */
    static void pack(GridCoverage2D coverage, Path part) throws IOException {
        GeoTiffWriteParams packing = new GeoTiffWriteParams();
        packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        packing.setCompressionType("Deflate");
        ParameterValue<Object> parameter = parameter();
        parameter.setValue(packing);
        GeoTiffWriter writer = new GeoTiffWriter(part.toFile());
        try {
            writer.write(coverage, new GeneralParameterValue[] {parameter});
        } finally {
            writer.dispose();
        }
    }

    private static void write(GridCoverage2D coverage, String description, Path part) throws IOException {
        pack(coverage, part);
        Map<Integer, String> texts = new TreeMap<>(Map.of(TiffTags.NO_DATA, "nan"));
        if (!description.isEmpty()) {
            texts.put(TiffTags.IMAGE_DESCRIPTION, description);
        }
        TiffTags.add(part, texts);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // GeoTools declares the descriptor without a type
    private static ParameterValue<Object> parameter() {
        return (ParameterValue) new GeoTiffFormat()
                .getWriteParameters()
                .parameter(AbstractGridFormat.GEOTOOLS_WRITE_PARAMS.getName().toString());
    }
}
