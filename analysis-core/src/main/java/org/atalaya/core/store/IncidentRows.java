// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.geopackage.FeatureRows;
import org.atalaya.core.geopackage.GeometryBlob;
import org.locationtech.jts.geom.Envelope;

/** Incidents as rows of a layer: when, category, then the original columns. */
record IncidentRows(Incidents incidents, Column category) implements FeatureRows {

    /** The columns that have one meaning in every project, before the original ones. */
    static final List<String> OWN = List.of("occurred", "occurred_to", "category");

    /** Those of them that are moments. */
    static final List<String> MOMENTS = List.of("occurred", "occurred_to");

    static IncidentRows of(Incidents incidents) {
        return new IncidentRows(incidents, incidents.column(Role.CATEGORY).orElse(null));
    }

    @Override
    public int size() {
        return incidents.size();
    }

    @Override
    public long fid(int row) {
        return incidents.id(row);
    }

    @Override
    public byte[] blob(int row, int srsId) {
        return incidents.hasPlace(row) ? GeometryBlob.ofPoint(srsId, incidents.x(row), incidents.y(row)) : null;
    }

    @Override
    public Envelope box(int row) {
        return incidents.hasPlace(row)
                ? new Envelope(incidents.x(row), incidents.x(row), incidents.y(row), incidents.y(row))
                : null;
    }

    @Override
    public void bind(PreparedStatement statement, int first, int row) throws SQLException {
        statement.setString(first, IsoTime.column(incidents.start(row)));
        statement.setString(first + 1, IsoTime.column(incidents.end(row)));
        statement.setString(first + 2, category == null ? null : category.text(row));
        List<Column> columns = incidents.columns();
        for (int i = 0; i < columns.size(); i++) {
            statement.setString(first + 3 + i, columns.get(i).text(row));
        }
    }
}
