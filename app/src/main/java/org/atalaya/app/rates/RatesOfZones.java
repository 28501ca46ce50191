// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.rates;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.hotspot.ZoneRates;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.selection.Ecql;
import org.atalaya.core.selection.TimeBounds;
import org.atalaya.core.selection.Vocabulary;

/** Incidents per 1,000 residents of each zone, a year where that can be said, as a layer that no run has to make. */
public final class RatesOfZones {

    /** Id of the layer and name of its files. */
    public static final String ID = "zone-rates";

    private RatesOfZones() {}

    /**
     * Counts and divides.
     *
     * @param some the incidents that are counted
     * @param all those of the whole dataset
     * @param condition what {@code some} are of them, blank for all
     * @param layers the zones a condition may name
     * @param attribute the attribute with the number of residents
     * @return empty where nothing tells the zone of an incident
     */
    public static Optional<Layer> layer(
            Incidents some, Incidents all, String condition, ZoneLayers layers, Zones zones, String attribute) {
        return ZoneRates.of(some, zones, attribute, years(condition, all, layers))
                .map(rates -> {
                    boolean timed = !Double.isNaN(rates.years());
                    Layer plain = new Layer(
                            ID,
                            Wording.of(
                                    timed ? "export.rates.title" : "export.rates.title-timeless",
                                    attribute,
                                    zones.name()),
                            timed
                                    ? Wording.of(
                                            "export.rates.method",
                                            rates.counted(),
                                            attribute,
                                            rates.years(),
                                            rates.left())
                                    : Wording.of(
                                            "export.rates.method-timeless", rates.counted(), attribute, rates.left()),
                            new LayerSource.Cells(rates.artifact()),
                            new Style.Classes(
                                    ColourRamp.TIDE,
                                    new ClassBreaks(ClassBreaks.Kind.MANUAL, List.of(), 0, 0),
                                    rates.column()),
                            DefaultStyle.CELL_OPACITY,
                            true);
                    return Restyle.of(
                            plain, Look.NONE.withColumn(rates.column()).withScheme(ClassBreaks.Kind.QUANTILE));
                });
    }

    /**
     * How many years the incidents that answer a condition are of.
     *
     * @return NaN where the condition bounds time in another way than by one stretch, or no time is known
     */
    public static double years(String condition, Incidents all, ZoneLayers zones) {
        return Ecql.read(condition, Vocabulary.of(all, zones))
                .query()
                .flatMap(query -> TimeBounds.of(query, all))
                .map(bounds -> ZoneRates.years(all, bounds.from(), bounds.to()))
                .orElse(Double.NaN);
    }
}
