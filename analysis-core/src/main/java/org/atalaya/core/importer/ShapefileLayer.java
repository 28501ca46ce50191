// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The features of a shapefile: .shp and .dbf side by side from their beginnings; the .shx index is not needed for that.
 * The .prj names the coordinate system and the .cpg the encoding of the texts.
 */
final class ShapefileLayer implements LayerReader {

    private static final int HEADER = 100;

    /** A description of a coordinate system is a few hundred letters. */
    private static final int LONGEST_TEXT = 1 << 16;

    private final Path file;
    private final SourceBytes bytes;
    private final DataInputStream shapes;
    private final Optional<DbfTable> table;
    private final Projected projected;
    private final GeometryFactory factory = new GeometryFactory();
    private long row;

    private ShapefileLayer(
            Path file, SourceBytes bytes, DataInputStream shapes, Optional<DbfTable> table, Projected projected) {
        this.file = file;
        this.bytes = bytes;
        this.shapes = shapes;
        this.table = table;
        this.projected = projected;
    }

    static ShapefileLayer open(Path file, String member) throws WorkbenchException {
        Siblings siblings = new Siblings(file, member);
        SourceBytes bytes = null;
        ShapefileLayer layer = null;
        try {
            Projected projected = system(text(siblings, "prj"), siblings);
            bytes = SourceBytes.open(file, member);
            DataInputStream shapes = new DataInputStream(new BufferedInputStream(bytes));
            shapes.skipNBytes(HEADER);
            Optional<SourceBytes> attributes = siblings.open("dbf");
            Optional<DbfTable> table = attributes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(table(attributes.get(), text(siblings, "cpg")));
            layer = new ShapefileLayer(file, bytes, shapes, table, projected);
            return layer;
        } catch (IOException e) {
            throw failure(file, 0, e);
        } finally {
            if (layer == null) {
                IOUtils.closeQuietly(bytes);
            }
        }
    }

    @Override
    public List<String> columns() {
        return table.map(DbfTable::columns).orElse(List.of());
    }

    @Override
    public Optional<Crs> crs() {
        return projected.crs();
    }

    @Override
    public Optional<Problem> crsFault() {
        return projected.fault();
    }

    @Override
    public LayerFeature next() throws WorkbenchException {
        try {
            while (true) {
                byte[] record = record();
                if (record == null) {
                    return null;
                }
                row++;
                List<String> cells = table.isEmpty() ? List.of() : table.get().next();
                if (cells != null) {
                    return feature(record, cells);
                }
            }
        } catch (IOException e) {
            throw failure(file, row + 1, e);
        }
    }

    private LayerFeature feature(byte[] record, List<String> cells) {
        try {
            return LayerFeature.of(ShapeRecord.read(record, factory), cells);
        } catch (IllegalArgumentException e) {
            return LayerFeature.unreadable(cells, String.valueOf(e.getMessage()));
        }
    }

    /** The content of the next record, null at the end. */
    private byte[] record() throws IOException {
        byte[] head = shapes.readNBytes(8);
        if (head.length == 0) {
            return null;
        }
        if (head.length < 8) {
            throw new EOFException("record cut off");
        }
        long length = 2L * ByteBuffer.wrap(head).getInt(4);
        if (length < 4 || length > Integer.MAX_VALUE - 8) {
            throw new EOFException("record of " + length + " bytes");
        }
        byte[] record = shapes.readNBytes((int) length);
        if (record.length < length) {
            throw new EOFException("record cut off");
        }
        return record;
    }

    @Override
    public double fraction() {
        return bytes.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            shapes.close();
            if (table.isPresent()) {
                table.get().close();
            }
        } catch (IOException e) {
            throw failure(file, row, e);
        }
    }

    private static DbfTable table(SourceBytes bytes, String page) throws IOException {
        DbfTable table = null;
        try {
            table = new DbfTable(bytes, page);
            return table;
        } finally {
            if (table == null) {
                IOUtils.closeQuietly(bytes);
            }
        }
    }

    private static String text(Siblings siblings, String ending) throws IOException {
        Optional<SourceBytes> found = siblings.open(ending);
        if (found.isEmpty()) {
            return "";
        }
        try (SourceBytes in = found.get()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
        }
    }

    /** What the .prj says, or why that is not understood: a system that is given beside it needs no .prj. */
    private record Projected(Optional<Crs> crs, Optional<Problem> fault) {}

    private static Projected system(String wkt, Siblings siblings) {
        if (wkt.isEmpty()) {
            return new Projected(Optional.empty(), Optional.empty());
        }
        try {
            return new Projected(Optional.of(CrsRegistry.wkt(wkt)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Projected(
                    Optional.empty(),
                    Optional.of(
                            Problem.error("import.prj-unreadable", siblings.name("prj"), SourceFiles.shorten(wkt))));
        }
    }

    private static WorkbenchException failure(Path file, long row, IOException e) {
        if (e instanceof EOFException) {
            Where here = Where.file(SourceFiles.name(file));
            return new WorkbenchException(
                    Problem.error("import.shapefile-damaged").at(row > 0 ? here.row(row) : here), e);
        }
        return SourceFiles.unreadable(file, e);
    }
}
