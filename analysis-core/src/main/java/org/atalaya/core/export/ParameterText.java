// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.Set;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** A parameter's value as it is read: a choice by its name, yes and no in words, lengths with their unit. */
final class ParameterText {

    /** Parameters that are lengths; these are metres in every method. */
    private static final Set<String> LENGTHS = Set.of("bandwidth", "cell-size", "rounding", "distance");

    private ParameterText() {}

    /** The value in short: of a choice with an explanation after a colon its name alone. */
    static String brief(String analysisId, String parameter, String value, Texts texts) {
        return of(analysisId, parameter, value, texts).replaceFirst(":.*", "");
    }

    static String of(String analysisId, String parameter, String value, Texts texts) {
        if (value.isEmpty()) {
            return CellText.UNDEFINED;
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "report.yes" : "report.no");
        }
        if (LENGTHS.contains(parameter) && value.matches("\\d{1,9}(\\.\\d+)?")) {
            double metres = Double.parseDouble(value);
            return Figures.decimal(metres, metres == Math.rint(metres) ? 0 : 1, texts) + " m";
        }
        return texts.find(analysisId + "." + parameter + "." + value).orElse(value);
    }
}
