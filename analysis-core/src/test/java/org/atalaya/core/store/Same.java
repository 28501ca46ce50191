// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/** Whether what was kept is what it was, to the last bit. */
final class Same {

    private Same() {}

    static void incidents(Incidents expected, Incidents actual) {
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.crs(), actual.crs());
        assertEquals(expected.zone(), actual.zone());
        assertEquals(expected.precision(), actual.precision());
        assertEquals(expected.roles(), actual.roles());
        assertEquals(expected.size(), actual.size());
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.id(row), actual.id(row));
            assertEquals(Double.doubleToLongBits(expected.x(row)), Double.doubleToLongBits(actual.x(row)));
            assertEquals(Double.doubleToLongBits(expected.y(row)), Double.doubleToLongBits(actual.y(row)));
            assertEquals(expected.start(row), actual.start(row));
            assertEquals(expected.end(row), actual.end(row));
        }
        assertEquals(expected.columns().size(), actual.columns().size());
        for (int c = 0; c < expected.columns().size(); c++) {
            Column wanted = expected.columns().get(c);
            Column found = actual.columns().get(c);
            assertEquals(wanted.name(), found.name());
            assertEquals(wanted.levels(), found.levels());
            for (int row = 0; row < expected.size(); row++) {
                assertEquals(wanted.code(row), found.code(row));
            }
        }
        assertEquals(Fingerprint.of(expected), Fingerprint.of(actual));
        assertNotEquals(Fingerprint.of(Made.incidents("x", 17, 1, List.of())), Fingerprint.of(actual));
    }

    static void artifact(Artifact expected, Artifact actual) {
        if (expected instanceof Artifact.Surface e && actual instanceof Artifact.Surface a) {
            assertArrayEquals(e.surface().values(), a.surface().values());
            assertEquals(e.surface().extent(), a.surface().extent());
            assertEquals(e.surface().crs(), a.surface().crs());
            assertEquals(e.total(), a.total());
            assertEquals(e.measure(), a.measure());
        } else if (expected instanceof Artifact.Matrix e && actual instanceof Artifact.Matrix a) {
            assertEquals(e.matrix().rowLabels(), a.matrix().rowLabels());
            assertEquals(e.matrix().columnLabels(), a.matrix().columnLabels());
            assertTrue(Arrays.deepEquals(e.matrix().values(), a.matrix().values()));
            assertEquals(e.name(), a.name());
        } else if (expected instanceof Artifact.Series e && actual instanceof Artifact.Series a) {
            assertEquals(e.axis(), a.axis());
            assertEquals(e.names(), a.names());
            assertArrayEquals(e.lines().get(0), a.lines().get(0));
        } else {
            assertEquals(expected, actual);
        }
        assertEquals(expected.id(), actual.id());
        assertEquals(expected.titleKey(), actual.titleKey());
    }
}
