// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of a key that stands twice in a bundle only the last text is seen, and nobody notices the other. */
class BundlesTest {

    @Test
    void noKeyStandsTwiceInABundleOfAnyModule() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> bundles = files.filter(
                            file -> file.toString().replace('\\', '/').contains("/src/main/resources/"))
                    .filter(file -> file.toString().endsWith(".properties"))
                    .toList();
            assertTrue(bundles.size() > 10, bundles.toString());
            for (Path bundle : bundles) {
                Set<String> seen = new HashSet<>();
                List<String> twice = Files.readAllLines(bundle).stream()
                        .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .toList();
                assertEquals(List.of(), twice, bundle.toString());
            }
        }
    }
}
