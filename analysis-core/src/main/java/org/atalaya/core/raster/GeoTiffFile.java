// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.media.jai.ImageLayout;
import javax.media.jai.util.ImagingException;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.coverage.grid.GridEnvelope;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.EngineeringCRS;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.wkt.UnformattableObjectException;

/** An open GeoTIFF. What the library says of a file in exceptions of all kinds becomes a sentence here. */
final class GeoTiffFile implements AutoCloseable {

    /** GeoKeys of the system: of metres, and of degrees (OGC 19-008, section 7.4). */
    private static final int PROJECTED_KEY = 3072;

    private static final int GEOGRAPHIC_KEY = 2048;

    /** Numbers from here on are the file's own system, not one of EPSG. */
    private static final int FIRST_OWN = 32_767;

    private final GeoTiffReader reader;
    private final TiffFields fields;
    private final SampleModel samples;
    private final ColorModel colours;
    private final Where here;

    private GeoTiffFile(GeoTiffReader reader, TiffFields fields, ImageLayout layout, Where here) {
        this.reader = reader;
        this.fields = fields;
        this.samples = layout.getSampleModel(null);
        this.colours = layout.getColorModel(null);
        this.here = here;
    }

    static GeoTiffFile open(Path file) throws WorkbenchException {
        Where here = Where.file(String.valueOf(file.getFileName()));
        GeoTiffReader reader = null;
        boolean opened = false;
        try {
            reader = new GeoTiffReader(file.toFile());
            TiffFields fields = new TiffFields(file, reader.getMetadata());
            if (!fields.isWhole(Files.size(file))) {
                throw new WorkbenchException(Problem.error("raster.cut-off").at(here));
            }
            GeoTiffFile open = new GeoTiffFile(reader, fields, reader.getImageLayout(), here);
            opened = true;
            return open;
        } catch (DataSourceException e) {
            boolean lost = String.valueOf(e.getMessage()).startsWith("Raster to Model Transformation");
            throw new WorkbenchException(
                    Problem.error(lost ? "raster.no-georeference" : "raster.unreadable")
                            .at(here),
                    e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new WorkbenchException(Problem.error("raster.unreadable").at(here), e);
        } finally {
            if (reader != null && !opened) {
                reader.dispose();
            }
        }
    }

    int columns() {
        return range().getSpan(0);
    }

    int rows() {
        return range().getSpan(1);
    }

    private GridEnvelope range() {
        return reader.getOriginalGridRange();
    }

    int bands() {
        return samples.getNumBands();
    }

    /** Whether the file holds colours: a palette, or red, green and blue of eight bits. */
    boolean isPicture() {
        return Pixels.hasPalette(colours) || (bands() >= 3 && bands() <= 4 && isBytes());
    }

    private boolean isBytes() {
        return samples.getDataType() == DataBuffer.TYPE_BYTE;
    }

    /** Bands of a picture that are neither colour nor opacity, such as near infrared. */
    int passedOver() {
        return isPicture() && bands() == 4 && !colours.hasAlpha() ? 1 : 0;
    }

    /** From pixels, counted at their corners, to the file's own coordinates, x first. */
    MathTransform toWorld() {
        return reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER);
    }

    void checkSize() throws WorkbenchException {
        if ((double) columns() * rows() > RasterReader.MOST_CELLS) {
            throw tooLarge(columns(), rows(), here);
        }
    }

    /** The sentence about size, with the size that would do. */
    static WorkbenchException tooLarge(double columns, double rows, Where here) {
        double share = Math.sqrt(RasterReader.MOST_CELLS / (columns * rows));
        return new WorkbenchException(Problem.error(
                        "raster.too-large",
                        columns,
                        rows,
                        RasterReader.MOST_CELLS,
                        Math.max(1, Math.floor(100 * share)))
                .at(here));
    }

    void checkBand(int band) throws WorkbenchException {
        if (band < 0 || band > bands()) {
            throw new WorkbenchException(
                    Problem.error("raster.no-band", band, bands()).at(here));
        }
        if (band == 0 && bands() > 1 && !isPicture()) {
            throw new WorkbenchException(
                    Problem.error("raster.band-needed", bands()).at(here));
        }
    }

    /**
     * The system of the file.
     *
     * @param epsg what the user says of it, 0 for nothing
     */
    Crs crs(int epsg) throws WorkbenchException {
        if (epsg != 0) {
            return CrsRegistry.epsg(epsg);
        }
        for (int key : new int[] {PROJECTED_KEY, GEOGRAPHIC_KEY}) {
            String code = reader.getMetadata().getGeoKey(key);
            if (code != null && code.matches("[1-9]\\d{0,5}") && Integer.parseInt(code) < FIRST_OWN) {
                return CrsRegistry.epsg(Integer.parseInt(code));
            } else if (code != null) {
                break;
            }
        }
        CoordinateReferenceSystem system = reader.getCoordinateReferenceSystem();
        if (system == null || system instanceof EngineeringCRS) {
            throw new WorkbenchException(Problem.error("raster.no-crs").at(here));
        }
        try {
            return CrsRegistry.wkt(system.toWKT());
        } catch (UnformattableObjectException e) {
            throw new WorkbenchException(Problem.error("raster.no-crs").at(here), e);
        }
    }

    /** All pixels, row by row from the north-west, as the file has them. */
    RasterCells pixels(int band) throws WorkbenchException {
        try {
            RenderedImage image = reader.read(new GeneralParameterValue[] {
                        off(AbstractGridFormat.USE_JAI_IMAGEREAD.createValue()),
                        off(AbstractGridFormat.RESCALE_PIXELS.createValue())
                    })
                    .getRenderedImage();
            Pixels pixels = new Pixels(image, fields);
            return isPicture() && band == 0 ? pixels.colours() : pixels.numbers(Math.max(1, band));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ImagingException e) {
            throw new WorkbenchException(Problem.error("raster.unreadable").at(here), e);
        }
    }

    private static ParameterValue<Boolean> off(ParameterValue<Boolean> parameter) {
        parameter.setValue(false);
        return parameter;
    }

    /** What the numbers are measured in as the file says it; empty where it does not. */
    String unit(RasterCells cells) {
        return cells instanceof RasterCells.Numbers numbers ? fields.item("unittype", numbers.band()) : "";
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
