// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attributes of a shapefile: a dBASE table, read row by row. */
final class DbfTable implements AutoCloseable {

    private static final int HEADER = 32;
    private static final int FIELD = 32;
    private static final int END_OF_FIELDS = 0x0D;

    private record Field(String name, char type, int length) {}

    private final SourceBytes in;
    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final byte[] record;
    private boolean ended;

    /** @param page what the .cpg file beside the table says, empty where there is none */
    DbfTable(SourceBytes in, String page) throws IOException {
        this.in = in;
        ByteBuffer head = ByteBuffer.wrap(exactly(in, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = head.getShort(8) & 0xFFFF;
        int recordLength = head.getShort(10) & 0xFFFF;
        this.charset = charset(page, head.get(29) & 0xFF);
        int read = HEADER;
        int first = in.read();
        read++;
        int length = 1;
        while (first >= 0 && first != END_OF_FIELDS && read + FIELD <= headerLength) {
            byte[] rest = exactly(in, FIELD - 1);
            read += FIELD;
            byte[] name = new byte[11];
            name[0] = (byte) first;
            System.arraycopy(rest, 0, name, 1, 10);
            char type = (char) rest[10];
            int size = rest[15] & 0xFF;
            // Texts longer than 255 put the high byte where numbers have their decimals.
            size += type == 'C' ? (rest[16] & 0xFF) << 8 : 0;
            fields.add(new Field(text(untilZero(name)).strip(), Character.toUpperCase(type), size));
            length += size;
            first = in.read();
        }
        if (length > recordLength || headerLength < HEADER) {
            throw new EOFException("fields wider than their record");
        }
        in.skipNBytes(Math.max(0, headerLength - read));
        this.record = new byte[recordLength];
    }

    List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /** The next row; null for one that was deleted. After the last row all cells are empty. */
    List<String> next() throws IOException {
        ended = ended || in.readNBytes(record, 0, record.length) < record.length;
        if (!ended && record[0] == '*') {
            return null;
        }
        List<String> cells = new ArrayList<>(fields.size());
        int at = 1;
        for (Field field : fields) {
            cells.add(ended ? "" : cell(field, at));
            at += field.length();
        }
        return cells;
    }

    private String cell(Field field, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(record, at, field.length()).slice().order(ByteOrder.LITTLE_ENDIAN);
        int length = field.length();
        if (field.type() == 'I' && length == 4) {
            return Integer.toString(bytes.getInt());
        }
        if ((field.type() == 'O' || field.type() == 'B') && length == 8) {
            return Double.toString(bytes.getDouble());
        }
        if ((field.type() == 'T' || field.type() == '@') && length == 8) {
            return moment(bytes.getInt(), bytes.getInt());
        }
        byte[] raw = new byte[length];
        bytes.get(raw);
        String text = text(untilZero(raw)).strip();
        return switch (field.type()) {
            case 'D' -> day(text);
            case 'L' ->
                switch (text.toUpperCase(Locale.ROOT)) {
                    case "T", "Y" -> "true";
                    case "F", "N" -> "false";
                    default -> "";
                };
            // A number that did not fit its column is written as stars.
            case 'N', 'F' -> text.startsWith("*") ? "" : text;
            case 'M', 'G', 'P' -> "";
            default -> text;
        };
    }

    private static String day(String text) {
        try {
            boolean none = text.isEmpty() || text.chars().allMatch(c -> c == '0');
            return none
                    ? ""
                    : LocalDate.of(
                                    Integer.parseInt(text.substring(0, 4)),
                                    Integer.parseInt(text.substring(4, 6)),
                                    Integer.parseInt(text.substring(6)))
                            .toString();
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            return text;
        }
    }

    private static String moment(int day, int millis) {
        try {
            LocalDate date = LocalDate.MIN.with(JulianFields.JULIAN_DAY, day);
            LocalTime time = LocalTime.ofNanoOfDay(millis * 1_000_000L);
            return day == 0 ? "" : LocalDateTime.of(date, time).withNano(0).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private String text(byte[] bytes) {
        if (charset != null) {
            return new String(bytes, charset);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static byte[] untilZero(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** The encoding that is named; null where none is, and each text then is UTF-8 if it can be, else Windows-1252. */
    private static Charset charset(String page, int languageDriver) {
        String name = page.strip().toUpperCase(Locale.ROOT);
        if (!name.isEmpty()) {
            String number = name.replaceFirst("^(ANSI|OEM|CP|WINDOWS)[ -]?", "");
            for (String candidate : List.of(
                    name,
                    number.equals("65001") ? "UTF-8" : name,
                    number.startsWith("8859") ? "ISO-8859-" + number.replaceFirst("^8859[-_ ]?", "") : name,
                    number.matches("125\\d") ? "windows-" + number : name,
                    number.matches("\\d{3}") ? "IBM" + number : name,
                    name.replaceFirst("^ISO[ _-]?8859[ _-]?", "ISO-8859-"))) {
                Optional<Charset> named = named(candidate);
                if (named.isPresent()) {
                    return named.get();
                }
            }
        }
        return switch (languageDriver) {
            case 0x01 -> Charset.forName("IBM437");
            case 0x02 -> Charset.forName("IBM850");
            default -> null;
        };
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("table ends within its header");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
