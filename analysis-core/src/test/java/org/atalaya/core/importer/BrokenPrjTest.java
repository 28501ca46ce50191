// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A .prj that nobody understands is named with the way out, and does no harm to one who takes it. */
class BrokenPrjTest {

    @TempDir
    Path folder;

    @Test
    void theFileAndTheWayOutAreNamed() throws IOException {
        Path shapes = square();
        Problem problem = assertThrows(WorkbenchException.class, () -> ZonesReader.readAndTell(shapes, Progress.NONE))
                .problem();
        assertEquals("import.prj-unreadable", problem.code());
        String said = ReadRows.said(problem);
        assertTrue(said.contains("zonas.prj") && said.contains("garbage[") && said.contains("--boundary-crs"), said);
    }

    @Test
    void systemThatIsGivenNeedsNoPrj() throws Exception {
        BoundaryRead read = ZonesReader.readAndTell(square(), SourceChoice.NONE, 4326, 0, Progress.NONE);
        assertEquals(1, read.zones().zones().size());
    }

    /** A tenth of a degree each way. */
    private Path square() throws IOException {
        Files.writeString(folder.resolve("zonas.prj"), "garbage[");
        double[] ring = {-77.1, -12.1, -77.1, -12, -77, -12, -77, -12.1, -77.1, -12.1};
        ByteBuffer bytes = ByteBuffer.allocate(100 + 8 + 48 + 8 * ring.length);
        bytes.putInt(0, 9994).putInt(24, bytes.capacity() / 2);
        bytes.putInt(100, 1).putInt(104, (bytes.capacity() - 108) / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5).putInt(108, 5);
        bytes.putDouble(112, -77.1).putDouble(120, -12.1).putDouble(128, -77).putDouble(136, -12);
        bytes.putInt(144, 1).putInt(148, ring.length / 2).putInt(152, 0);
        for (int i = 0; i < ring.length; i++) {
            bytes.putDouble(156 + 8 * i, ring[i]);
        }
        return Files.write(folder.resolve("zonas.shp"), bytes.array());
    }
}
