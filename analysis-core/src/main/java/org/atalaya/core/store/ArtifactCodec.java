// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.Surface;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Artifacts as bytes, every number bit for bit. Layout: big-endian, texts as length and UTF-8, the whole deflated
 * (zlib). The first byte is the version of the layout.
 */
final class ArtifactCodec {

    private static final int VERSION = 1;

    private ArtifactCodec() {}

    /** What stands in the column {@code kind}. */
    static String kind(Artifact artifact) {
        if (artifact instanceof Artifact.Surface) {
            return "surface";
        }
        if (artifact instanceof Artifact.Features) {
            return "features";
        }
        if (artifact instanceof Artifact.Table) {
            return "table";
        }
        if (artifact instanceof Artifact.Matrix) {
            return "matrix";
        }
        return artifact instanceof Artifact.Series ? "series" : "note";
    }

    static byte[] encode(Artifact artifact) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
            data.writeByte(VERSION);
            body(new CellWriter(data), artifact);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static Artifact decode(String kind, String id, String titleKey, byte[] body) throws SQLException {
        try (DataInputStream data = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body)))) {
            int version = data.readUnsignedByte();
            if (version != VERSION) {
                throw new SQLException("artifact layout " + version);
            }
            return artifact(new CellReader(data), kind, id, titleKey);
        } catch (IOException | ParseException e) {
            throw new SQLException("unreadable artifact " + id, e);
        }
    }

    private static void body(CellWriter out, Artifact artifact) throws IOException {
        if (artifact instanceof Artifact.Surface a) {
            Surface s = a.surface();
            out.text(a.measure());
            out.whole(a.total());
            out.crs(s.crs());
            out.doubles(new double[] {s.minX(), s.minY(), s.cellSize()});
            out.whole(s.columns());
            out.whole(s.rows());
            out.doubles(s.values());
        } else if (artifact instanceof Artifact.Features a) {
            out.text(a.measure());
            out.crs(a.crs());
            out.whole(a.geometries().size());
            WKBWriter wkb = new WKBWriter();
            for (Geometry geometry : a.geometries()) {
                out.bytes(wkb.write(geometry));
            }
            out.table(a.attributes());
        } else if (artifact instanceof Artifact.Table a) {
            out.text(a.measure());
            out.table(a.table());
        } else if (artifact instanceof Artifact.Matrix a) {
            out.text(a.measure());
            out.text(a.name());
            out.texts(a.matrix().rowLabels());
            out.texts(a.matrix().columnLabels());
            for (double[] row : a.matrix().values()) {
                out.doubles(row);
            }
        } else if (artifact instanceof Artifact.Series a) {
            out.text(a.measure());
            out.texts(a.axis());
            out.texts(a.names());
            out.whole(a.lines().size());
            for (double[] line : a.lines()) {
                out.doubles(line);
            }
        } else if (artifact instanceof Artifact.Note a) {
            out.text(a.textKey());
            out.text(Json.values(a.args()).toString());
        }
    }

    private static Artifact artifact(CellReader in, String kind, String id, String titleKey)
            throws IOException, ParseException, SQLException {
        switch (kind) {
            case "surface" -> {
                String measure = in.text();
                int total = in.whole();
                Crs crs = in.crs();
                double[] frame = in.doubles();
                int columns = in.whole();
                int rows = in.whole();
                return new Artifact.Surface(
                        id,
                        titleKey,
                        measure,
                        new Surface(crs, frame[0], frame[1], frame[2], columns, rows, in.doubles()),
                        total);
            }
            case "features" -> {
                String measure = in.text();
                Crs crs = in.crs();
                int size = in.whole();
                WKBReader wkb = new WKBReader(new GeometryFactory());
                List<Geometry> geometries = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    geometries.add(wkb.read(in.bytes()));
                }
                return new Artifact.Features(id, titleKey, measure, crs, geometries, in.table());
            }
            case "table" -> {
                return new Artifact.Table(id, titleKey, in.text(), in.table());
            }
            case "matrix" -> {
                String measure = in.text();
                String name = in.text();
                List<String> rows = in.texts();
                List<String> columns = in.texts();
                double[][] values = new double[rows.size()][];
                for (int row = 0; row < values.length; row++) {
                    values[row] = in.doubles();
                }
                return new Artifact.Matrix(id, titleKey, measure, name, new Matrix(rows, columns, values));
            }
            case "series" -> {
                String measure = in.text();
                List<String> axis = in.texts();
                List<String> names = in.texts();
                int size = in.whole();
                List<double[]> lines = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    lines.add(in.doubles());
                }
                return new Artifact.Series(id, titleKey, measure, axis, names, lines);
            }
            case "note" -> {
                return new Artifact.Note(id, titleKey, in.text(), Json.values(Json.read(in.text())));
            }
            default -> throw new SQLException("unknown kind of artifact " + kind);
        }
    }
}
