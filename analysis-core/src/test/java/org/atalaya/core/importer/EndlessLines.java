// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of one line that is longer than the memory it is given, and says what it was told of each. */
final class EndlessLines {

    static final int HEAP_MB = 64;
    private static final long LINE = 80L << 20;
    private static final List<String> PARTS = List.of("x", "x,", "\"", "\"x", "x\"", ",", "'", "\u00F1");
    private static final List<String> HEADS = List.of("", HostileFilesTest.ROWS);
    static final int FILES = PARTS.size() * HEADS.size();

    private EndlessLines() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        for (String part : PARTS) {
            byte[] block = part.repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (String head : HEADS) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    for (long size = 0; size < LINE; size += block.length) {
                        out.write(block);
                    }
                }
                System.out.println(HostileFilesTest.failure(file).code());
            }
        }
    }
}
