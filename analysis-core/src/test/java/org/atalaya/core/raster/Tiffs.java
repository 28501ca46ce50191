// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.coverage.grid.GridCoverage;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;

/** GeoTIFFs by the writer of GeoTools. */
final class Tiffs {

    /** A number for each pixel, counted from the north-west. */
    @FunctionalInterface
    interface Value {
        double at(int column, int row, int band);
    }

    private Tiffs() {}

    /** A box in the coordinates of a system. */
    record Box(int epsg, double minX, double minY, double maxX, double maxY) {}

    static Path numbers(Path file, Box box, int columns, int rows, int bands, Value value)
            throws IOException, WorkbenchException {
        WritableRaster raster =
                Raster.createWritableRaster(new BandedSampleModel(DataBuffer.TYPE_FLOAT, columns, rows, bands), null);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(column, row, band, value.at(column, row, band));
                }
            }
        }
        return write(file, new GridCoverageFactory().create("numbers", raster, envelope(box)));
    }

    /** The same with a number that is said to stand for none. */
    static Path withNoData(Path file, Box box, int columns, int rows, double none, Value value)
            throws IOException, WorkbenchException {
        WritableRaster raster =
                Raster.createWritableRaster(new BandedSampleModel(DataBuffer.TYPE_FLOAT, columns, rows, 1), null);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                raster.setSample(column, row, 0, value.at(column, row, 0));
            }
        }
        GridCoverageFactory factory = new GridCoverageFactory();
        GridCoverage2D plain = factory.create("numbers", raster, envelope(box));
        Map<String, Object> said = new HashMap<>();
        CoverageUtilities.setNoDataProperty(said, none);
        return write(
                file,
                factory.create(
                        "numbers",
                        plain.getRenderedImage(),
                        envelope(box),
                        plain.getSampleDimensions(),
                        new GridCoverage[0],
                        said));
    }

    static Path picture(Path file, Box box, BufferedImage image) throws IOException, WorkbenchException {
        return write(file, new GridCoverageFactory().create("picture", image, envelope(box)));
    }

    private static ReferencedEnvelope envelope(Box box) throws WorkbenchException {
        return new ReferencedEnvelope(
                box.minX(), box.maxX(), box.minY(), box.maxY(), CrsRegistry.system(CrsRegistry.epsg(box.epsg())));
    }

    private static Path write(Path file, GridCoverage2D coverage) throws IOException {
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        try {
            writer.write(coverage, new GeneralParameterValue[0]);
        } finally {
            writer.dispose();
            coverage.dispose(true);
        }
        return file;
    }
}
