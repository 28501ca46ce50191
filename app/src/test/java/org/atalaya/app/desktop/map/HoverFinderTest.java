// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.hotspot.ZoneRates;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class HoverFinderTest {

    private static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");

    private static Optional<HoverFinder.Hint> hint(Layer layer, double x, double y) {
        return new HoverFinder(new Language(Texts.ENGLISH), new HashMap<>()).at(List.of(layer), Set.of(), x, y, 1);
    }

    @Test
    void aRateIsToldWithTheNameOfItsZone() {
        Zones zones = new Zones(
                "sectors",
                METRES,
                List.of(new Zone(
                        "1",
                        "Palermo",
                        new GeometryFactory().toGeometry(new Envelope(0, 2000, 0, 1000)),
                        Map.of("pop", "4000"))));
        ZoneRates rates = ZoneRates.of(new SmallProject(200).open().incidents().orElseThrow(), zones, "pop", 1)
                .orElseThrow();
        Layer layer = new Layer(
                "zones",
                Wording.plain("Zones"),
                Wording.NONE,
                new LayerSource.Cells(rates.artifact()),
                new Style.Classes(
                        ColourRamp.TIDE, new ClassBreaks(ClassBreaks.Kind.MANUAL, List.of(), 0, 0), rates.column()),
                1,
                true);
        HoverFinder.Hint hint = hint(layer, 500, 500).orElseThrow();
        assertEquals("Palermo", hint.title());
        assertEquals(1, hint.lines().size());
    }

    @Test
    void aNumberOfARasterIsToldWithItsUnit() {
        RasterLayer raster = new RasterLayer(
                "Heights",
                new SourceFile("h.tif", 1, "a"),
                new RasterGrid(METRES, 0, 2, 1, 2, 2),
                new RasterCells.Numbers(new double[] {7, 8, 9, 10}, 1),
                "m");
        assertEquals(
                new HoverFinder.Hint("Heights", List.of("7 m")),
                hint(DefaultStyle.raster("raster/Heights", raster), 0.5, 1.5).orElseThrow());
        assertEquals(
                List.of("7"),
                hint(DefaultStyle.raster("raster/Heights", raster.withUnit("")), 0.5, 1.5)
                        .orElseThrow()
                        .lines());
    }
}
