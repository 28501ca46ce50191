// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.TimePrecision;

/** Incidents that can be poured row by row, so that a file of any size becomes a project in the same memory. */
public interface IncidentSource {

    String name();

    Crs crs();

    ZoneId zone();

    /** Names of the original columns, in the order of the cells. */
    List<String> columns();

    Map<Role, String> roles();

    /**
     * Hands every incident to the sink.
     *
     * @throws WorkbenchException when the source cannot be read or holds no usable row; what the sink has got so far is
     *     to be thrown away
     */
    Poured pour(IncidentSink sink, Progress progress) throws WorkbenchException;

    /**
     * Looks at all rows and keeps none. Its report may do without the hash of the file.
     *
     * @throws WorkbenchException as {@link #pour}
     */
    default Poured judge(Progress progress) throws WorkbenchException {
        return pour((id, x, y, start, end, cells) -> {}, progress);
    }

    /**
     * What is known after the last row.
     *
     * @param precision how exact the times are that were poured
     * @param told rows that a finding of the report names, as they are written, by their number
     */
    record Poured(ImportReport report, TimePrecision precision, Map<Long, List<String>> told) {}

    /** Incidents that are in memory already. */
    static IncidentSource of(Incidents incidents, ImportReport report) {
        return new PouredIncidents(incidents, report);
    }
}
