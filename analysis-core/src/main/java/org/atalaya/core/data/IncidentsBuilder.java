// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.time.TimePrecision;

/** Collects what a source pours into incidents in memory. */
public final class IncidentsBuilder implements IncidentSink {

    private final LongStream.Builder ids = LongStream.builder();
    private final DoubleStream.Builder x = DoubleStream.builder();
    private final DoubleStream.Builder y = DoubleStream.builder();
    private final LongStream.Builder start = LongStream.builder();
    private final LongStream.Builder end = LongStream.builder();
    private final List<Column.Builder> columns;

    public IncidentsBuilder(List<String> names) {
        columns = names.stream().map(Column.Builder::new).toList();
    }

    @Override
    public void add(long id, double newX, double newY, long newStart, long newEnd, String[] cells) {
        ids.add(id);
        x.add(newX);
        y.add(newY);
        start.add(newStart);
        end.add(newEnd);
        for (int i = 0; i < cells.length; i++) {
            columns.get(i).add(cells[i]);
        }
    }

    /** The incidents, once; {@code source} says what they are. */
    public Incidents build(IncidentSource source, TimePrecision precision) {
        return build(source.name(), source.crs(), source.zone(), precision, source.roles());
    }

    public Incidents build(String name, Crs crs, ZoneId zone, TimePrecision precision, Map<Role, String> roles) {
        return new Incidents(
                name,
                crs,
                zone,
                precision,
                ids.build().toArray(),
                x.build().toArray(),
                y.build().toArray(),
                start.build().toArray(),
                end.build().toArray(),
                columns.stream().map(Column.Builder::build).toList(),
                roles);
    }
}
