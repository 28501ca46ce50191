// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.time.TimePrecision;

/**
 * What is known of a dataset without reading its rows.
 *
 * @param name unique in the project; {@code dataset/NAME} names it
 * @param table the layer in the file
 * @param earliest wall-clock, {@link org.atalaya.core.time.LocalMillis#MISSING} where no row has a time
 * @param fingerprint see {@link Fingerprint}
 * @param columns names as in the original file
 */
public record DatasetInfo(
        long id,
        String name,
        String table,
        int count,
        int withPlace,
        Optional<Extent> extent,
        long earliest,
        long latest,
        TimePrecision precision,
        ZoneId zone,
        String fingerprint,
        Map<Role, String> roles,
        List<String> columns) {

    public DatasetInfo {
        roles = Map.copyOf(roles);
        columns = List.copyOf(columns);
    }

    /** The same dataset with other columns. */
    DatasetInfo with(List<String> newColumns, Map<Role, String> newRoles) {
        return new DatasetInfo(
                id,
                name,
                table,
                count,
                withPlace,
                extent,
                earliest,
                latest,
                precision,
                zone,
                fingerprint,
                newRoles,
                newColumns);
    }

    /** Whether these incidents were reported by hand, and come from no file. */
    public boolean byHand() {
        return table.equals(HandReports.TABLE);
    }

    public InputRef ref() {
        return new InputRef("dataset/" + name);
    }
}
