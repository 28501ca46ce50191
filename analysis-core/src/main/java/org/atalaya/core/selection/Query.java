// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.geotools.api.filter.Filter;

/** A condition that was read and can be asked. */
public final class Query {

    private final String text;
    private final Filter filter;
    private final Map<String, Property> properties;

    Query(String text, Filter filter, Map<String, Property> properties) {
        this.text = text;
        this.filter = filter;
        this.properties = properties;
    }

    /** The condition as it was typed. */
    public String text() {
        return text;
    }

    Filter filter() {
        return filter;
    }

    Map<String, Property> properties() {
        return properties;
    }

    /** Positions of the incidents that answer it. */
    public BitSet rows(Incidents incidents, Optional<Zones> zones) {
        return rows(incidents, ZoneLayers.of(zones));
    }

    /** The same where a condition may name other layers than the boundary. */
    public BitSet rows(Incidents incidents, ZoneLayers zones) {
        return new Evaluation(incidents, zones, properties).of(filter);
    }

    /** The incidents that answer it; all of them when nothing is asked. */
    public Incidents select(Incidents incidents, Optional<Zones> zones) {
        return select(incidents, ZoneLayers.of(zones));
    }

    /** The same where a condition may name other layers than the boundary. */
    public Incidents select(Incidents incidents, ZoneLayers zones) {
        return text.isEmpty()
                ? incidents
                : incidents.rows(rows(incidents, zones).stream().toArray());
    }
}
