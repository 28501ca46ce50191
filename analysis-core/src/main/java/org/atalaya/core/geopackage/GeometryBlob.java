// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The geometry blob of a GeoPackage (clause 2.1.3): letters GP, version, flags, system, envelope, then plain WKB. Ours
 * are little-endian and carry the envelope of everything that is not a point.
 */
public final class GeometryBlob {

    private static final int LITTLE_ENDIAN = 1;
    private static final int XY_ENVELOPE = 1 << 1;
    private static final int EMPTY = 1 << 4;
    private static final int HEADER = 8;
    private static final int WKB_POINT = 1;

    /** Bytes of the envelope by its indicator: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeometryBlob() {}

    public static byte[] ofPoint(int srsId, double x, double y) {
        return ByteBuffer.allocate(HEADER + 21)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header(LITTLE_ENDIAN))
                .putInt(srsId)
                .put((byte) 1)
                .putInt(WKB_POINT)
                .putDouble(x)
                .putDouble(y)
                .array();
    }

    /** The x and y of a point, without making a geometry of it; null for an empty one. */
    public static double[] point(byte[] blob) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        boolean ours = blob.length == HEADER + 21
                && blob[3] == LITTLE_ENDIAN
                && blob[HEADER] == 1
                && bytes.getInt(HEADER + 1) == WKB_POINT;
        if (ours) {
            return new double[] {bytes.getDouble(HEADER + 5), bytes.getDouble(HEADER + 13)};
        }
        try {
            Geometry geometry = read(blob, new GeometryFactory());
            return geometry.isEmpty() ? null : new double[] {geometry.getCoordinate().x, geometry.getCoordinate().y};
        } catch (ParseException e) {
            throw new SQLException("unreadable point", e);
        }
    }

    /** The rectangle around any geometry, null as JTS understands it for an empty one. */
    static Envelope box(byte[] blob, GeometryFactory factory) throws SQLException {
        try {
            return read(blob, factory).getEnvelopeInternal();
        } catch (ParseException e) {
            throw new SQLException("unreadable geometry", e);
        }
    }

    static byte[] of(int srsId, Geometry geometry) {
        if (geometry instanceof Point point && !point.isEmpty()) {
            return ofPoint(srsId, point.getX(), point.getY());
        }
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean envelope = !geometry.isEmpty();
        int flags = LITTLE_ENDIAN | (envelope ? XY_ENVELOPE : EMPTY);
        ByteBuffer blob = ByteBuffer.allocate(HEADER + (envelope ? 32 : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header(flags))
                .putInt(srsId);
        if (envelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }

    static Geometry read(byte[] blob, GeometryFactory factory) throws ParseException {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("not a geometry of a GeoPackage");
        }
        int indicator = (blob[3] >> 1) & 7;
        if (indicator >= ENVELOPE_BYTES.length) {
            throw new ParseException("unknown envelope " + indicator);
        }
        int start = HEADER + ENVELOPE_BYTES[indicator];
        return new WKBReader(factory).read(Arrays.copyOfRange(blob, Math.min(start, blob.length), blob.length));
    }

    private static byte[] header(int flags) {
        return new byte[] {'G', 'P', 0, (byte) flags};
    }
}
