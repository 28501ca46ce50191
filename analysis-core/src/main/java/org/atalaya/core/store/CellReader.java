// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;

/** Reads what {@link CellWriter} wrote. */
record CellReader(DataInputStream in) {

    int whole() throws IOException {
        return in.readInt();
    }

    byte[] bytes() throws IOException {
        return in.readNBytes(in.readInt());
    }

    String text() throws IOException {
        return new String(bytes(), UTF_8);
    }

    List<String> texts() throws IOException {
        int size = whole();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    double[] doubles() throws IOException {
        byte[] bytes = bytes();
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }

    Crs crs() throws IOException {
        List<String> texts = texts();
        return new Crs(texts.get(0), texts.get(1), texts.get(2));
    }

    Table table() throws IOException {
        int width = whole();
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<String> texts = texts();
            columns.add(new TableColumn(texts.get(0), texts.get(1), TableColumn.Kind.valueOf(texts.get(2)), whole()));
        }
        int size = whole();
        List<List<Object>> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            List<Object> row = new ArrayList<>(width);
            for (int c = 0; c < width; c++) {
                row.add(cell());
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private Object cell() throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case '0' -> null;
            case 's' -> text();
            case 'd' -> Double.longBitsToDouble(in.readLong());
            case 'l' -> in.readLong();
            case 'i' -> in.readInt();
            case 'y' -> true;
            case 'n' -> false;
            default -> throw new IOException("unknown cell " + type);
        };
    }
}
