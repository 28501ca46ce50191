// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.text.Texts;

/** A parameter as it is typed: its name, what goes in, and its default. */
final class ParameterLine {

    private ParameterLine() {}

    static String of(ParamDescription parameter, Texts texts) {
        String value = valueLabel(parameter, texts);
        String standard = parameter.defaultValue().isEmpty() ? "" : " (" + parameter.defaultValue() + ")";
        return parameter.name() + " " + value + standard;
    }

    /** What stands for the value in a usage line: the choices, or the unit. */
    static String valueLabel(ParamDescription parameter, Texts texts) {
        if (!parameter.choices().isEmpty()) {
            return String.join("|", parameter.choices());
        }
        return switch (parameter.kind()) {
            case YES_NO -> "true|false";
            case WHOLE, DECIMAL -> parameter.unit().isEmpty() ? "N" : parameter.unit();
            case DECIMAL_OR_AUTO -> (parameter.unit().isEmpty() ? "N" : parameter.unit()) + "|auto";
            case TEXT, CHOICE -> texts.get("label.text");
            case TEXT_LIST -> "A,B,…";
            case INPUT -> texts.get("label.input");
        };
    }
}
