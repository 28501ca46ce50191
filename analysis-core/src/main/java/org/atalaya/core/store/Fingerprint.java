// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/**
 * The hash of a dataset's rows: SHA-256 over coordinate system, time zone and precision, the names of the columns, then
 * keys, x, y, start and end of all rows in ascending order of key, then column by column the distinct texts in order
 * of first appearance and the rows' positions in that list. Equal fingerprints mean equal rows.
 */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    Fingerprint(Incidents incidents) {
        text(
                incidents.crs().code().isEmpty()
                        ? incidents.crs().wkt()
                        : incidents.crs().code());
        text(incidents.zone().getId());
        text(incidents.precision().name());
        for (Column column : incidents.columns()) {
            text(column.name());
        }
    }

    public static String of(Incidents incidents) {
        Fingerprint fingerprint = new Fingerprint(incidents);
        for (int part = 0; part < PackedIncidents.parts(incidents); part++) {
            fingerprint.add(PackedIncidents.part(incidents, part));
        }
        return fingerprint.text();
    }

    void add(byte[] part) {
        digest.update(part);
    }

    String text() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Ends with a byte that no UTF-8 text contains, so that "ab", "c" differs from "a", "bc". */
    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xff);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
