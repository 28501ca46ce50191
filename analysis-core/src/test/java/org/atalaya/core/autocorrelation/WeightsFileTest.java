// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {

    @TempDir
    private Path folder;

    @Test
    void aGalFileIsReadAsItsPeersWriteIt() throws IOException, WorkbenchException {
        Weights wanted = Weights.binary(new int[][] {{1}, {0, 2}, {1}, {}});
        for (String text : List.of(
                "4\na 1\nb\nb 2\na c\nc 1\nb\nd 0\n\n",
                "0 4 zones NAME\r\na 1\r\nb\r\nb 2\r\na c\r\nc 1\r\nb\r\nd 0\r\n",
                "4\na 1\nb\nb 2\na\nc\nc 1\nb\nd 0")) {
            WeightsFile file = WeightsFile.read(written("zones.gal", text));
            assertEquals(wanted, file.forIds(List.of("a", "b", "c", "d"), Set.of()));
        }
        assertEquals(
                Optional.of("NAME"),
                WeightsFile.read(written("zones.gal", "0 1 zones NAME\na 0\n")).key());
    }

    @Test
    void distancesOfAGwtFileAreNoWeightsAndThoseOfAKwtFileAre() throws IOException, WorkbenchException {
        String text = "0 3 zones ID\n1 2 250.5\n2 1 250.5\n2 3 0.25\n3 2 .25\n";
        List<String> ids = List.of("1", "2", "3");
        Weights binary = Weights.binary(new int[][] {{1}, {0, 2}, {1}});
        assertEquals(binary, WeightsFile.read(written("zones.gwt", text)).forIds(ids, Set.of()));
        Weights kernel =
                WeightsFile.read(written("zones.kwt", text + "3 3 1\n")).forIds(ids, Set.of());
        assertEquals(binary, kernel.asBinary());
        assertEquals(250.5, kernel.weight(0, 0));
        assertEquals(0.25, kernel.weight(1, 1));
    }

    @Test
    void aUnitThatIsLeftOutLosesItsLinksAndAStrangerIsRefused() throws IOException, WorkbenchException {
        WeightsFile file = WeightsFile.read(written("zones.gal", "3\na 1\nb\nb 2\na c\nc 1\nb\n"));
        assertEquals(Weights.binary(new int[][] {{1}, {0}}), file.forIds(List.of("a", "b"), Set.of("c")));
        Problem told = assertThrows(WorkbenchException.class, () -> file.forIds(List.of("a", "b"), Set.of()))
                .problem();
        assertEquals("autocorrelation.weights-no-unit", told.code());
    }

    @Test
    void whatIsWrongIsToldWithFileLineAndRemedy() throws IOException {
        told("zones.gal", "", "weights-empty", 0);
        told("zones.csv", "1\n", "weights-ending", 0);
        told("zones.gal", "many\n", "weights-not-whole", 1);
        told("zones.gal", "2\na one\nb\n", "weights-not-whole", 2);
        told("zones.gal", "2\na 1 2\nb\n", "weights-gal-head", 2);
        told("zones.gal", "2\na 2\nb\n", "weights-short", 2);
        told("zones.gal", "2\na 1\nb c\nb 0\n", "weights-short", 2);
        told("zones.gal", "2\na 1\nb\n\na 1\nb\n", "weights-twice", 5);
        told("zones.gal", "2\na 2\nb b\nb 0\n", "weights-pair-twice", 3);
        told("zones.gal", "2\na 1\na\nb 0\n", "weights-self", 3);
        told("zones.gal", "3\na 1\nb\nb 0\n", "weights-count", 0);
        told("zones.gal", "2\na 1\nz\nb 0\n", "weights-unknown", 0);
        told("zones.gwt", "0 2 zones ID\n1 2\n", "weights-gwt-row", 2);
        told("zones.gwt", "0 2 zones ID\n1 2 far\n", "weights-not-number", 2);
        told("zones.kwt", "0 2 zones ID\n1 2 -1\n", "weights-not-number", 2);
        Problem missing = assertThrows(WorkbenchException.class, () -> WeightsFile.read(folder.resolve("no.gal")))
                .problem();
        assertEquals("autocorrelation.weights-unreadable", missing.code());
    }

    private void told(String name, String text, String code, long line) throws IOException {
        Path file = written(name, text);
        Problem told = assertThrows(WorkbenchException.class, () -> WeightsFile.read(file))
                .problem();
        assertEquals("autocorrelation." + code, told.code());
        assertEquals(Optional.of(name), told.where().file());
        assertEquals(
                line == 0 ? OptionalLong.empty() : OptionalLong.of(line),
                told.where().row());
        for (Texts texts : List.of(Texts.of(Texts.ENGLISH), Texts.of(Texts.SPANISH))) {
            String sentence = texts.say(told);
            assertTrue(sentence.contains(name), sentence);
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
