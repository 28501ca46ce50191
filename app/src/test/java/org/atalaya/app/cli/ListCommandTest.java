// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class ListCommandTest {

    @Test
    void machineFindsEveryAnalysisAndParameter() {
        Told told = Told.by("list", "--json").done();
        List<String> expected = new ArrayList<>();
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
                expected.add(analysis.id() + " " + parameter.name());
            }
        }
        List<String> found = new ArrayList<>();
        for (JsonNode analysis : told.json().get("analyses")) {
            assertFalse(analysis.get("title").asText().isBlank());
            for (JsonNode parameter : analysis.get("parameters")) {
                assertFalse(parameter.get("label").asText().isBlank());
                found.add(analysis.get("id").asText() + " "
                        + parameter.get("name").asText());
            }
        }
        assertEquals(expected, found);
        assertEquals("", told.err());
    }

    @Test
    void personReadsItInTheirLanguage() {
        String spanish = Told.in("es", "list").done().out();
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            assertTrue(spanish.contains(analysis.id() + ":"), analysis.id());
        }
        assertFalse(spanish.contains("Kernel density"), spanish);
    }
}
