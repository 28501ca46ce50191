// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {

    @TempDir
    Path folder;

    @Test
    void committedFilesAreWhatTheSimulatorMakesTodayWhateverLocaleAndTimeZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            SampleWriter.write(folder, Simulator.SEED, Progress.NONE);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : SampleData.files()) {
            try (InputStream committed = SampleData.open(name)) {
                byte[] made = Files.readAllBytes(folder.resolve(name));
                assertTrue(
                        Arrays.equals(committed.readAllBytes(), made),
                        name + " is not what the simulator makes; run simulate and commit the result");
            }
        }
        assertEquals(SampleData.files().size(), everyFile().size(), "nothing but the sample files is left behind");
    }

    @Test
    void stoppingInTheMiddleLeavesNothing() throws Exception {
        Progress stop = (fraction, key, args) -> {
            if (fraction > 0.9) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> SampleWriter.write(folder, Simulated.DEFAULT, stop));
        assertEquals(List.of(), everyFile());
    }

    @Test
    void folderThatIsAFileIsToldInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        WorkbenchException told = assertThrows(
                WorkbenchException.class, () -> SampleWriter.write(file, Simulated.DEFAULT, Progress.NONE));
        assertThrows(WorkbenchException.class, () -> SampleData.copyTo(file));
        String sentence = Texts.of(Texts.ENGLISH).say(told.problem());
        assertTrue(sentence.contains("taken"), sentence);
        assertFalse(Texts.of(Texts.SPANISH).say(told.problem()).equals(sentence));
    }

    @Test
    void copyHoldsEveryFileAndTheRecipes() throws Exception {
        SampleData.copyTo(folder);
        assertEquals(
                SampleData.files().size() + SampleData.RECIPES.size(),
                everyFile().size());
        for (String name : SampleData.RECIPES) {
            assertEquals(SampleData.recipe(name), Files.readString(folder.resolve("recipes/" + name + ".json")));
        }
    }

    @Test
    void unknownFileIsABug() {
        assertThrows(IllegalArgumentException.class, () -> SampleData.open("nothing.csv")
                .close());
    }

    private List<Path> everyFile() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
