// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;

/** Writes the parts that artifacts are made of. */
record CellWriter(DataOutputStream out) {

    void whole(int value) throws IOException {
        out.writeInt(value);
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(UTF_8));
    }

    void texts(List<String> texts) throws IOException {
        whole(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    void doubles(double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        bytes(buffer.array());
    }

    void crs(Crs crs) throws IOException {
        texts(List.of(crs.code(), crs.name(), crs.wkt()));
    }

    void table(Table table) throws IOException {
        whole(table.columns().size());
        for (TableColumn column : table.columns()) {
            texts(List.of(column.id(), column.titleKey(), column.kind().name()));
            whole(column.decimals());
        }
        whole(table.rows().size());
        for (List<Object> row : table.rows()) {
            for (Object cell : row) {
                cell(cell);
            }
        }
    }

    private void cell(Object cell) throws IOException {
        if (cell == null) {
            out.writeByte('0');
        } else if (cell instanceof String text) {
            out.writeByte('s');
            text(text);
        } else if (cell instanceof Double number) {
            out.writeByte('d');
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (cell instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (cell instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (cell instanceof Boolean yes) {
            out.writeByte(yes ? 'y' : 'n');
        } else {
            throw new IllegalArgumentException("a table holds no " + cell.getClass() + ": " + cell);
        }
    }
}
