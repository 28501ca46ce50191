// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Ecql;
import org.atalaya.core.selection.Vocabulary;

/** Incidents that answer a condition, the latest few kept: a window asks for the same ones again and again. */
final class SelectedRows {

    private static final int KEPT = 6;

    private final OpenDatasets datasets;
    private final Map<String, SoftReference<Incidents>> known = new LinkedHashMap<>();

    SelectedRows(OpenDatasets datasets) {
        this.datasets = datasets;
    }

    /** The incidents of a reference that has a condition. */
    synchronized Incidents incidents(InputRef ref, ZoneLayers layers) throws WorkbenchException {
        StringBuilder ground = new StringBuilder(
                datasets.summary(ref.base(), layers.boundary()).fingerprint());
        ground.append(' ')
                .append(layers.boundary().map(System::identityHashCode).orElse(0))
                .append(' ');
        layers.more()
                .forEach(zones -> ground.append(System.identityHashCode(zones)).append(' '));
        String key = ground + ref.condition().orElseThrow();
        SoftReference<Incidents> kept = known.remove(key);
        Incidents rows = kept == null ? null : kept.get();
        if (rows == null) {
            Incidents all = datasets.incidents(ref.base());
            rows = Ecql.query(ref.condition().orElseThrow(), Vocabulary.of(all, layers))
                    .select(all, layers);
        }
        known.put(key, new SoftReference<>(rows));
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return rows;
    }

    /** What is known of them. With a boundary the study area is the boundary, as it is for all incidents. */
    InputSummary summary(InputRef ref, ZoneLayers layers) throws WorkbenchException {
        Optional<Zones> zones = layers.boundary();
        InputSummary all = datasets.summary(ref.base(), zones);
        Incidents rows = incidents(ref, layers);
        return new InputSummary(
                all.name(),
                rows.size(),
                rows.withPlace(),
                zones.isPresent() ? all.extent() : rows.extent(),
                rows.earliest(),
                rows.latest(),
                all.precision(),
                all.columns(),
                fingerprint(all.fingerprint(), rows));
    }

    /** The same rows have the same fingerprint, however the condition is worded. */
    private static String fingerprint(String whole, Incidents rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(whole.getBytes(StandardCharsets.UTF_8));
            ByteBuffer id = ByteBuffer.allocate(Long.BYTES);
            for (int row = 0; row < rows.size(); row++) {
                digest.update(id.putLong(0, rows.id(row)).array());
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
