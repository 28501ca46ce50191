// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.time.TimePrecision;

/**
 * What can be known of incidents without their rows.
 *
 * @param withPlace rows that have coordinates
 * @param extent of the study area in metres: the boundary's, or that of the incidents
 * @param earliest wall-clock, {@link org.atalaya.core.time.LocalMillis#MISSING} where no row has a time
 * @param columns names of the original columns
 * @param fingerprint hash of the rows, such as {@code sha256:…}
 */
public record InputSummary(
        String name,
        int count,
        int withPlace,
        Optional<Extent> extent,
        long earliest,
        long latest,
        TimePrecision precision,
        List<String> columns,
        String fingerprint) {}
