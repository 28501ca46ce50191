// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.KindSet;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Samples;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * Every layer style with its legend as it was kept, in the fonts that Atalaya brings; and for each one a deliberate
 * change that the kept picture must not let pass.
 */
class StyleRenderTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final MapFrame FRAME = MapFrame.fit(new Extent(0, 0, 2000, 1000), 300, 160);

    private final Painter painter = new Painter();
    private final Layer cells = DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow();
    private final Layer zones = DefaultStyle.zones("zones", Wording.plain("Zones"), Samples.zones());
    private final Layer rates = DefaultStyle.of(Samples.rates(), MapTheme.LIGHT).orElseThrow();
    private final Layer points = DefaultStyle.incidents("p", Wording.plain("Incidents"), Samples.incidents(60));

    /** The map above, its legend below. */
    private BufferedImage picture(Layer layer, MapTheme theme) {
        Painter.Counted map = painter.paintAndCount(List.of(layer), FRAME, theme, Highlight.NONE, Progress.NONE);
        Optional<PointCounts> crowd = Optional.ofNullable(map.crowds().get(layer.id()));
        Optional<Legend> legend = layer.source() instanceof LayerSource.Points
                ? Legends.ofPoints(layer, crowd, 0, theme, ENGLISH)
                : Legends.of(layer, Optional.empty(), theme, ENGLISH);
        BufferedImage below = legend.map(l -> LegendPainter.paint(List.of(l), theme, FRAME.width(), 1))
                .orElse(new BufferedImage(FRAME.width(), 1, BufferedImage.TYPE_INT_ARGB));
        BufferedImage whole =
                new BufferedImage(FRAME.width(), FRAME.height() + below.getHeight(), BufferedImage.TYPE_INT_RGB);
        whole.createGraphics().drawImage(map.image(), 0, 0, null);
        whole.createGraphics().drawImage(below, 0, FRAME.height(), null);
        return whole;
    }

    private void check(String name, Layer layer, String change, Layer changed) {
        Golden.check("style-" + name, picture(layer, MapTheme.LIGHT));
        Golden.rejects("style-" + name, change, picture(changed, MapTheme.LIGHT));
    }

    private static Look look(ClassBreaks.Kind kind) {
        return Look.NONE.withScheme(kind);
    }

    @Test
    void incidentsByCategory() {
        Style.Marks usual = (Style.Marks) points.style();
        List<String> other = Arrays.asList(
                usual.categories().get(1),
                usual.categories().get(0),
                usual.categories().get(2));
        check(
                "marks",
                points,
                "two categories exchange colour and shape",
                points.withStyle(new Style.Marks(usual.column(), other)));
    }

    @Test
    void incidentsAllAlike() {
        Layer alike = Restyle.of(points, Look.NONE.withColumn(""));
        check("marks-alike", alike, "half as opaque", alike.withOpacity(0.5));
    }

    @Test
    void stackedIncidentsShowTheirNumber() {
        Layer stacked = points.withSource(new LayerSource.Points(Samples.stacked(2)));
        check(
                "marks-stacked",
                stacked,
                "more at each place",
                stacked.withSource(new LayerSource.Points(Samples.stacked(8))));
    }

    @Test
    void tooManyIncidentsForMarksAreADensity() {
        Layer many = points.withSource(new LayerSource.Points(Samples.incidents(9_000)));
        check(
                "marks-crowd",
                many,
                "a quarter of the incidents",
                points.withSource(new LayerSource.Points(Samples.incidents(2_400))));
    }

    @Test
    void aCrowdThatComesCloserIsDensityAndMarksAtOnce() {
        Layer some = points.withSource(new LayerSource.Points(Samples.incidents(3_000)));
        check("marks-between", some, "none of the marks", some.withStyle(Style.Marks.plain()));
    }

    @Test
    void countsOfCells() {
        check("counts", cells, "another ramp", Restyle.of(cells, Look.NONE.withRamp(ColourRamp.EMBER)));
        Golden.rejects(
                "style-counts",
                "colours turned round",
                picture(Restyle.of(cells, Look.NONE.withReversed(true)), MapTheme.LIGHT));
    }

    @Test
    void countsByNight() {
        Golden.check("style-counts-dark", picture(cells, MapTheme.DARK));
        Golden.rejects("style-counts-dark", "by day", picture(cells, MapTheme.LIGHT));
    }

    @Test
    void density() {
        Layer density = DefaultStyle.of(Samples.density(300), MapTheme.LIGHT).orElseThrow();
        check("density", density, "equal intervals", Restyle.of(density, look(ClassBreaks.Kind.EQUAL)));
    }

    @Test
    void giStarAsOutlinesAndAsFills() {
        Layer outlines = cells.withStyle(new Style.Significance("class", true)).withOpacity(1);
        Layer fills = cells.withStyle(new Style.Significance("class", false)).withOpacity(1);
        check("gi-star-outlines", outlines, "filled", fills);
        check("gi-star-fills", fills, "as outlines", outlines);
    }

    @Test
    void localMoran() {
        Layer moran = DefaultStyle.of(Samples.localMoran(), MapTheme.LIGHT).orElseThrow();
        check("local-moran", moran, "paler", moran.withOpacity(0.45));
    }

    @Test
    void emergingHotSpots() {
        Layer patterns = DefaultStyle.of(Samples.kinds(KindSet.EMERGING, "pattern", "emerging"), MapTheme.LIGHT)
                .orElseThrow();
        check("emerging", patterns, "paler", patterns.withOpacity(0.45));
        Golden.rejects(
                "style-emerging",
                "hot and cold not told apart",
                picture(patterns.withStyle(new Style.Kinds("pattern", KindSet.PERSISTENCE)), MapTheme.LIGHT));
        Golden.check("style-emerging-dark", picture(patterns, MapTheme.DARK));
        Golden.rejects("style-emerging-dark", "by day", picture(patterns, MapTheme.LIGHT));
    }

    @Test
    void persistenceOfHotSpots() {
        Layer classes = DefaultStyle.of(Samples.kinds(KindSet.PERSISTENCE, "class", "persistence"), MapTheme.LIGHT)
                .orElseThrow();
        check("persistence", classes, "paler", classes.withOpacity(0.45));
    }

    @Test
    void centresAndTheirSpread() {
        Layer centres = DefaultStyle.of(Samples.centres(), MapTheme.LIGHT).orElseThrow();
        check("centres", centres, "not filled", centres.withStyle(new Style.Shapes(false, Swatch.Dash.SOLID)));
        Artifact.Features shown = Samples.centres();
        Artifact.Features without = new Artifact.Features(
                shown.id(),
                shown.titleKey(),
                shown.measure(),
                shown.crs(),
                shown.geometries().subList(0, 2),
                new Table(
                        shown.attributes().columns(), shown.attributes().rows().subList(0, 2)));
        Golden.rejects(
                "style-centres",
                "the circle is missing",
                picture(DefaultStyle.of(without, MapTheme.LIGHT).orElseThrow(), MapTheme.LIGHT));
    }

    @Test
    void clustersAndEllipses() {
        Layer shapes = DefaultStyle.of(Samples.clusters(), MapTheme.LIGHT).orElseThrow();
        check("shapes", shapes, "not filled", shapes.withStyle(new Style.Shapes(false, Swatch.Dash.SOLID)));
    }

    @Test
    void ratesOfZones() {
        Layer yearly = Restyle.of(rates, Look.NONE.withColumn("per-1000-year"));
        check("rates", yearly, "counts instead", rates);
    }

    @Test
    void attributeOfZones() {
        Layer residents = Restyle.of(zones, Look.NONE.withColumn("residents"));
        check("zones-attribute", residents, "outlines only", zones);
    }

    @Test
    void outlinesOfZones() {
        check("zones", zones, "without names", zones.withStyle(new Style.Outlines(false)));
    }

    @Test
    void boundary() {
        Layer boundary = DefaultStyle.boundary("b", Wording.plain("Boundary"), Samples.boundary());
        check("boundary", boundary, "half as opaque", boundary.withOpacity(0.3));
    }

    private static RasterGrid grid() throws WorkbenchException {
        return new RasterGrid(CrsRegistry.epsg(32718), 0, 1000, 50, 40, 20);
    }

    private static RasterLayer heights() throws WorkbenchException {
        double[] values = new double[800];
        for (int i = 0; i < values.length; i++) {
            int column = i % 40;
            int row = i / 40;
            values[i] = column > 30 && row < 5 ? Double.NaN : 3 * column + 5 * row;
        }
        return new RasterLayer(
                "Heights", new SourceFile("h.tif", 1, "a"), grid(), new RasterCells.Numbers(values, 1), "m");
    }

    @Test
    void numbersOfARaster() throws WorkbenchException {
        Layer heights = DefaultStyle.raster("raster/Heights", heights());
        check("raster", heights, "another range", Restyle.of(heights, Look.NONE.withBounds(List.of(0.0, 400.0))));
        Golden.rejects(
                "style-raster",
                "colours turned round",
                picture(Restyle.of(heights, Look.NONE.withReversed(true)), MapTheme.LIGHT));
        double[] filled = ((RasterCells.Numbers) heights().cells()).values();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Double.isNaN(filled[i]) ? 0 : filled[i];
        }
        RasterLayer zeros =
                new RasterLayer("Heights", heights().source(), grid(), new RasterCells.Numbers(filled, 1), "m");
        Golden.rejects(
                "style-raster",
                "no data is drawn as zero",
                picture(heights.withSource(new LayerSource.Raster(zeros)), MapTheme.LIGHT));
    }

    @Test
    void pictureOfARaster() throws WorkbenchException {
        int[] argb = new int[800];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 40 < 4 ? 0 : 0xff000040 + (i % 40) * 0x60000 + (i / 40) * 0xc00;
        }
        RasterLayer raster = new RasterLayer(
                "From the air", new SourceFile("p.tif", 1, "a"), grid(), new RasterCells.Colours(argb), "");
        Layer air = DefaultStyle.raster("raster/air", raster);
        assertTrue(Legends.of(air, Optional.empty(), MapTheme.LIGHT, ENGLISH).isEmpty());
        check("raster-picture", air, "half as opaque", air.withOpacity(0.5));
    }

    @Test
    void aRasterLiesUnderZonesAndPoints() throws WorkbenchException {
        Layer heights = DefaultStyle.raster("raster/Heights", heights());
        List<Layer> all = List.of(heights, zones, points);
        BufferedImage under = painter.paint(all, FRAME, MapTheme.LIGHT, Progress.NONE);
        Golden.check("style-raster-under", under);
        Golden.rejects(
                "style-raster-under",
                "the raster over the zones",
                painter.paint(List.of(zones, heights, points), FRAME, MapTheme.LIGHT, Progress.NONE));
    }

    @Test
    void everySchemeOfClasses() {
        for (ClassBreaks.Kind kind : ClassBreaks.Kind.schemes()) {
            Layer layer = Restyle.of(
                    cells,
                    kind == ClassBreaks.Kind.MANUAL
                            ? Look.NONE.withBounds(List.of(1.0, 3.0, 10.0))
                            : look(kind).withClasses(4));
            String name = "scheme-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Layer other = kind == ClassBreaks.Kind.EQUAL
                    ? Restyle.of(cells, look(ClassBreaks.Kind.JENKS).withClasses(7))
                    : Restyle.of(cells, look(ClassBreaks.Kind.EQUAL).withClasses(7));
            check(name, layer, "another scheme", other);
        }
    }

    @Test
    void theMeasureSeesOnePixelInAHundredAndLetsOneInAThousandPass() {
        BufferedImage plain = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        assertTrue(PictureDifference.between(plain, dotted(10, 0xffffff)).isSmall());
        assertTrue(!PictureDifference.between(plain, dotted(100, 0xffffff)).isSmall());
        assertTrue(PictureDifference.between(plain, dotted(100, 0x080808)).isSmall(), "8 levels are the same");
        assertTrue(!PictureDifference.between(plain, dotted(100, 0x090000)).isSmall(), "9 levels are not");
        BufferedImage wider = new BufferedImage(101, 100, BufferedImage.TYPE_INT_RGB);
        assertEquals(1, PictureDifference.between(plain, wider).share());
    }

    private static BufferedImage dotted(int dots, int rgb) {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < dots; i++) {
            image.setRGB(i % 100, i / 100, rgb);
        }
        return image;
    }
}
