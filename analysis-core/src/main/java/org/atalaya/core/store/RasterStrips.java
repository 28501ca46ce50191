// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.progress.Progress;

/**
 * The cells of a raster as strips of rows from the north, each packed by itself: numbers as 64-bit floating point,
 * colours as 32 bits, both with the high byte first.
 */
final class RasterStrips {

    /** Cells of a strip, about: a megabyte or two before packing. */
    private static final int STRIP = 1 << 18;

    private RasterStrips() {}

    /** Writes the strips and returns the hash of all cells. */
    static String write(Connection connection, RasterLayer raster, Progress progress) throws SQLException {
        RasterGrid grid = raster.grid();
        MessageDigest digest = Fingerprint.sha256();
        int perStrip = Math.max(1, STRIP / grid.columns());
        int strip = 0;
        for (int first = 0; first < grid.rows(); first += perStrip) {
            progress.step((double) first / grid.rows(), "progress.raster.store");
            int rows = Math.min(perStrip, grid.rows() - first);
            byte[] plain = bytes(raster.cells(), first * grid.columns(), rows * grid.columns());
            digest.update(plain);
            Sqlite.update(
                    connection,
                    "INSERT INTO atalaya_raster_strip VALUES (?, ?, ?)",
                    raster.name(),
                    strip,
                    packed(plain));
            strip++;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The cells of a raster; empty where they are not what was written. */
    static Optional<RasterCells> read(Connection connection, String name, boolean numbers, int band, RasterGrid grid)
            throws SQLException {
        Optional<byte[]> plain = plain(connection, name, grid.cells() * (numbers ? Double.BYTES : Integer.BYTES));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(plain.get());
        if (numbers) {
            double[] values = new double[grid.cells()];
            bytes.asDoubleBuffer().get(values);
            return Optional.of(new RasterCells.Numbers(values, band));
        }
        int[] argb = new int[grid.cells()];
        bytes.asIntBuffer().get(argb);
        return Optional.of(new RasterCells.Colours(argb));
    }

    /** The strips unpacked and joined; empty where one is damaged, or there are too few or too many. */
    static Optional<byte[]> plain(Connection connection, String name, int size) throws SQLException {
        byte[] all = new byte[size];
        int filled = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT body FROM atalaya_raster_strip WHERE raster = ? ORDER BY strip")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    InputStream strip = new InflaterInputStream(new ByteArrayInputStream(row.getBytes(1)));
                    filled += strip.readNBytes(all, filled, size - filled);
                    if (strip.read() >= 0) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException e) {
            // A damaged raster is left out; the check of the project tells of it.
            return Optional.empty();
        }
        return filled == size ? Optional.of(all) : Optional.empty();
    }

    private static byte[] bytes(RasterCells cells, int first, int count) {
        if (cells instanceof RasterCells.Numbers numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
            bytes.asDoubleBuffer().put(numbers.values(), first, count);
            return bytes.array();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Integer.BYTES);
        bytes.asIntBuffer().put(((RasterCells.Colours) cells).argb(), first, count);
        return bytes.array();
    }

    private static byte[] packed(byte[] plain) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new SQLException("packing a raster", e);
        }
        return bytes.toByteArray();
    }
}
