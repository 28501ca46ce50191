// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTextTest {

    private static final Texts TEXTS = Texts.of(Texts.ENGLISH);

    @ParameterizedTest
    @MethodSource("org.atalaya.core.catalogue.Catalogue#analyses")
    void everyFigureIsReadWithTheUnitItsMethodDeclares(Analysis<?, ?> analysis) {
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            String expected = parameter.unit().isEmpty() ? "1500" : "1,500 " + parameter.unit();
            boolean figure = parameter.kind() == ParamDescription.Kind.DECIMAL
                    || parameter.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO
                    || parameter.kind() == ParamDescription.Kind.WHOLE;
            if (figure) {
                assertEquals(
                        expected, ParameterText.of(analysis.id(), parameter.name(), "1500", TEXTS), parameter.name());
            }
        }
    }

    @Test
    void unitsAreThoseOfTheMethodAndNotOfTheName() {
        assertEquals("75 %", ParameterText.of("classifier-bench", "training-share", "75", TEXTS));
        assertEquals("72 h", ParameterText.of("hour-weekday", "longest-span", "72", TEXTS));
        assertEquals("300 m", ParameterText.of("kernel-density", "bandwidth", "300", TEXTS));
        assertEquals("auto", ParameterText.of("kernel-density", "bandwidth", "auto", TEXTS));
    }

    @Test
    void codesAreReadByTheNamesOfTheirChoices() {
        Texts spanish = Texts.of(Texts.SPANISH);
        assertEquals(
                "Hora, Lugar x, y, turno",
                ParameterText.of("classifier-bench", "features", "hour, x-y, turno", spanish));
        assertEquals("Cuadrados", ParameterText.of("getis-ord-gi-star", "shape", "square", spanish));
        assertEquals("sí", ParameterText.of("hour-weekday", "share-spans", "true", spanish));
        assertEquals("automático", ParameterText.of("kernel-density", "bandwidth", "auto", spanish));
    }

    @Test
    void runOfAMethodThatIsGoneIsReadAsItStands() {
        assertEquals(0, Catalogue.find("gone").stream().count());
        assertEquals("300", ParameterText.of("gone", "bandwidth", "300", TEXTS));
    }
}
