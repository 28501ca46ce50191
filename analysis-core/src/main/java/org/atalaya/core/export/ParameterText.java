// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** A parameter's value as it is read: a choice or a list of them by name, yes and no in words, figures with the declared unit. */
public final class ParameterText {

    private ParameterText() {}

    /** The value in short: of a choice with an explanation after a colon its name alone. */
    public static String brief(String analysisId, String parameter, String value, Texts texts) {
        return of(analysisId, parameter, value, texts).replaceFirst(":.*", "");
    }

    public static String of(String analysisId, String parameter, String value, Texts texts) {
        if (value.isEmpty()) {
            return CellText.UNDEFINED;
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "report.yes" : "report.no");
        }
        if (value.equals("auto")) {
            return texts.get("report.auto");
        }
        Optional<String> unit = unit(analysisId, parameter);
        if (unit.isPresent() && value.matches("\\d{1,9}(\\.\\d+)?")) {
            double figure = Double.parseDouble(value);
            return Figures.decimal(figure, figure == Math.rint(figure) ? 0 : 1, texts) + " " + unit.get();
        }
        String key = analysisId + "." + parameter + ".";
        return texts.find(key + value).orElseGet(() -> Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .map(one -> texts.find(key + one).orElse(one))
                .collect(Collectors.joining(", ")));
    }

    /** Empty as well for what no method of today knows: an old project may hold such a run. */
    private static Optional<String> unit(String analysisId, String parameter) {
        return Catalogue.find(analysisId).stream()
                .flatMap(analysis -> ParamDescription.of(analysis.parameterType()).stream())
                .filter(description -> description.name().equals(parameter))
                .map(ParamDescription::unit)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
