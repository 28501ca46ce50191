// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A broad catch hides faults; decision 19 says where one may stand. */
class BroadCatchTest {

    private static final Pattern BROAD =
            Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable)\\b [^)]*\\)");

    @Test
    void onlyTheCommandLineAndTheAdapterToWekaCatchBroadly() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> found = files.filter(
                            file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(BroadCatchTest::catchesBroadly)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(List.of("Atalaya.java", "Weka.java"), found);
        }
    }

    private static boolean catchesBroadly(Path file) {
        try {
            return BROAD.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
