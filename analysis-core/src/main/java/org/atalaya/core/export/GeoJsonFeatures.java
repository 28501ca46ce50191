// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Features and incidents as GeoJSON (RFC 7946): WGS 84, longitude first, outer rings anticlockwise, written feature by
 * feature so that a million of them need no memory.
 */
public final class GeoJsonFeatures {

    private GeoJsonFeatures() {}

    public static Path write(Artifact.Features features, Path file, Progress progress) throws WorkbenchException {
        Projection toDegrees = Projection.between(features.crs(), CrsRegistry.epsg(CrsRegistry.WGS84));
        int size = features.geometries().size();
        return write(features.id(), size, file, progress, (json, row) -> {
            json.writeFieldName("geometry");
            GeoJsonGeometry.write(toDegrees.transform(features.geometries().get(row)), json);
            json.writeObjectFieldStart("properties");
            Table table = features.attributes();
            for (int column = 0; column < table.columns().size(); column++) {
                json.writeFieldName(table.columns().get(column).id());
                value(json, table.rows().get(row).get(column));
            }
            json.writeEndObject();
        });
    }

    /** Incidents as points; one without a place has a null geometry, so that no row is lost. */
    public static Path write(Incidents incidents, Path file, Progress progress) throws WorkbenchException {
        IncidentColumns columns = new IncidentColumns(incidents);
        return write(incidents.name(), incidents.size(), file, progress, (json, row) -> {
            json.writeNumberField("id", incidents.id(row));
            json.writeFieldName("geometry");
            GeoJsonGeometry.writePoint(columns.longitude(row), columns.latitude(row), json);
            json.writeObjectFieldStart("properties");
            time(json, columns.own("time"), incidents.start(row));
            time(json, columns.own("time_to"), incidents.end(row));
            for (Column column : columns.originals()) {
                json.writeStringField(column.name(), column.text(row));
            }
            json.writeEndObject();
        });
    }

    /** Writes the members of one feature after its type. */
    @FunctionalInterface
    private interface Members {
        void write(JsonGenerator json, int row) throws IOException, WorkbenchException;
    }

    private static Path write(String name, int size, Path file, Progress progress, Members members)
            throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(part.toFile(), JsonEncoding.UTF8)) {
                json.writeStartObject();
                json.writeStringField("type", "FeatureCollection");
                json.writeStringField("name", name);
                json.writeArrayFieldStart("features");
                for (int row = 0; row < size; row++) {
                    if (row % 8192 == 0) {
                        progress.step((double) row / size, "progress.writing", file.getFileName());
                    }
                    json.writeRaw('\n');
                    json.writeStartObject();
                    json.writeStringField("type", "Feature");
                    members.write(json, row);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeRaw('\n');
            }
        });
    }

    private static void time(JsonGenerator json, String name, long localMillis) throws IOException {
        String text = IncidentColumns.time(localMillis);
        json.writeStringField(name, text.isEmpty() ? null : text);
    }

    /** JSON knows no NaN: a number that is not defined is null. */
    static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            json.writeNull();
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value.toString());
        }
    }
}
