// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** See {@link Zones#fingerprint}. */
final class ZonesFingerprint {

    /** A byte that no UTF-8 text contains. */
    private static final byte END = (byte) 0xff;

    private final MessageDigest digest = sha256();

    private ZonesFingerprint() {}

    static String of(Zones zones) {
        ZonesFingerprint print = new ZonesFingerprint();
        print.text(
                zones.crs().code().isEmpty() ? zones.crs().wkt() : zones.crs().code());
        for (Zone zone : zones.zones()) {
            print.text(zone.id());
            print.text(zone.name());
            new TreeMap<>(zone.attributes()).forEach((name, value) -> {
                // The project keeps no difference between an empty text and none.
                if (value != null && !value.isEmpty()) {
                    print.text(name);
                    print.text(value);
                }
            });
            print.area(zone.area());
        }
        return "sha256:" + HexFormat.of().formatHex(print.digest.digest());
    }

    private void area(Geometry area) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            ring(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole).getCoordinates());
            }
            digest.update(END);
        }
    }

    private void ring(Coordinate[] corners) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + corners.length * 2 * Double.BYTES);
        bytes.putInt(corners.length);
        for (Coordinate corner : corners) {
            bytes.putDouble(corner.x).putDouble(corner.y);
        }
        digest.update(bytes.array());
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
