// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Where a number comes from: enough to make it again.
 *
 * @param parameters resolved, as typed text in the record's order
 * @param inputs input reference to fingerprint of its rows
 */
public record Provenance(
        String analysisId,
        int analysisVersion,
        Map<String, String> parameters,
        Map<String, String> inputs,
        String atalayaVersion,
        String java,
        String os,
        Instant startedAt,
        Duration took) {}
