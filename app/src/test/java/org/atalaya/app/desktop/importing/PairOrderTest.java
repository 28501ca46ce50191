// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which coordinate of a pair comes first is asked where the file does not tell it. */
class PairOrderTest {

    @TempDir
    Path folder;

    private ImportViewModel model;

    @BeforeEach
    void emptyPage() {
        model = new ImportViewModel(
                new CoreImportDesk(folder.resolve("presets")),
                new AtOnce(),
                new FixedAnswers(folder.resolve("answer.csv")),
                new Language(Texts.ENGLISH),
                store -> {},
                () -> {});
    }

    @Test
    void theChosenOrderMovesThePlacesAndTheSystemOfTheProject() throws IOException {
        model.choose(file("fecha,geo\n2025-01-31,(-12.05 -47.9)\n2025-01-30,(-12.06 -47.8)\n"));
        assertTrue(model.open().asksForPairOrder());
        assertEquals(Form.LATITUDE_FIRST, model.draft().get().plan().place().form());
        int west = model.draft().get().plan().place().targetEpsg();
        model.choices().chooseLatitudeFirst(Optional.of(false));
        assertEquals(Form.X_FIRST, model.draft().get().plan().place().form());
        assertEquals(32723, west, "48 degrees west lie in the UTM zone 23 south");
        assertEquals(32728, model.draft().get().plan().place().targetEpsg(), "12 degrees west lie in zone 28");
        assertTrue(model.open().asksForPairOrder(), "the answer can be taken back");
        model.choices().chooseLatitudeFirst(Optional.empty());
        assertEquals(west, model.draft().get().plan().place().targetEpsg());
    }

    @Test
    void theOrderOfNamedColumnsIsNotAsked() throws IOException {
        model.choose(file("fecha,lat,lon\n2025-01-31,-12.05,-47.9\n"));
        assertFalse(model.open().asksForPairOrder());
    }

    @Test
    void anotherFileHasItsOwnOrder() throws IOException {
        model.choose(file("fecha,geo\n2025-01-31,(-12.05 -47.9)\n"));
        model.choices().chooseLatitudeFirst(Optional.of(false));
        model.choose(file("fecha,geo\n2025-01-30,(-12.05 -47.9)\n"));
        assertEquals(Optional.empty(), model.choices().latitudeFirst().get());
        assertEquals(Form.LATITUDE_FIRST, model.draft().get().plan().place().form());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("pairs.csv"), text, StandardCharsets.UTF_8);
    }
}
