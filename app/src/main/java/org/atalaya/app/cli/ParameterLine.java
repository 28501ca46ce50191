// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import org.atalaya.core.analysis.ParamDescription;

/** A parameter as it is typed: its name, what goes in, and its default. */
final class ParameterLine {

    private ParameterLine() {}

    static String of(ParamDescription parameter) {
        String value = valueLabel(parameter);
        String standard = parameter.defaultValue().isEmpty() ? "" : " (" + parameter.defaultValue() + ")";
        return parameter.name() + " " + value + standard;
    }

    /** What stands for the value in a usage line: the choices, or the unit. */
    static String valueLabel(ParamDescription parameter) {
        if (!parameter.choices().isEmpty()) {
            return String.join("|", parameter.choices());
        }
        return switch (parameter.kind()) {
            case YES_NO -> "true|false";
            case WHOLE, DECIMAL -> parameter.unit().isEmpty() ? "N" : parameter.unit();
            case DECIMAL_OR_AUTO -> (parameter.unit().isEmpty() ? "N" : parameter.unit()) + "|auto";
            case TEXT, CHOICE -> "TEXT";
            case TEXT_LIST -> "A,B,…";
            case INPUT -> "INPUT";
        };
    }
}
