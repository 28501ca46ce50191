// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.time.TimePrecision;

/**
 * The hash of a dataset's rows: SHA-256 over coordinate system, time zone and the names of the columns, then for each
 * row in ascending order of key its key, x, y, start, end and the texts of all columns, then the precision. Equal
 * fingerprints mean equal rows.
 */
public final class Fingerprint {

    /** Two bytes that no UTF-8 text contains, so that "ab", "c" differs from "a", "bc", and no data from no text. */
    private static final byte END = (byte) 0xff;

    private static final byte NO_DATA = (byte) 0xfe;
    private static final double NOWHERE = Double.NaN;

    private final MessageDigest digest = sha256();
    private ByteBuffer pending = ByteBuffer.allocate(1 << 16);

    Fingerprint(Crs crs, ZoneId zone, List<String> columns) {
        text(crs.code().isEmpty() ? crs.wkt() : crs.code());
        text(zone.getId());
        columns.forEach(this::text);
    }

    public static String of(Incidents incidents) {
        List<Column> columns = incidents.columns();
        Fingerprint fingerprint = new Fingerprint(
                incidents.crs(),
                incidents.zone(),
                columns.stream().map(Column::name).toList());
        String[] cells = new String[columns.size()];
        for (int row = 0; row < incidents.size(); row++) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).text(row);
            }
            fingerprint.add(
                    incidents.id(row),
                    incidents.x(row),
                    incidents.y(row),
                    incidents.start(row),
                    incidents.end(row),
                    cells);
        }
        return fingerprint.text(incidents.precision());
    }

    void add(long id, double x, double y, long start, long end, String[] cells) {
        boolean place = !Double.isNaN(x);
        room(5 * Long.BYTES)
                .putLong(id)
                .putDouble(place ? x : NOWHERE)
                .putDouble(place ? y : NOWHERE)
                .putLong(start)
                .putLong(end);
        for (String cell : cells) {
            if (cell == null || cell.isEmpty()) {
                room(1).put(NO_DATA);
            } else {
                text(cell);
            }
        }
    }

    String text(TimePrecision precision) {
        text(precision.name());
        digest.update(pending.array(), 0, pending.position());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length + 1).put(utf8).put(END);
    }

    private ByteBuffer room(int bytes) {
        if (pending.remaining() < bytes) {
            digest.update(pending.array(), 0, pending.position());
            pending = bytes > pending.capacity()
                    ? ByteBuffer.wrap(Arrays.copyOf(pending.array(), 2 * bytes))
                    : pending.clear();
        }
        return pending;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
