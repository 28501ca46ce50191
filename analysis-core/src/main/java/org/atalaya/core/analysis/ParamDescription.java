// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One parameter of an analysis, read from a record component and its {@link Param}.
 *
 * @param name kebab-case: the flag without its dashes, the key in a recipe
 * @param choices for {@link Kind#CHOICE}: the values in kebab-case, otherwise empty
 */
public record ParamDescription(
        String name,
        Kind kind,
        String unit,
        double min,
        double max,
        String defaultValue,
        boolean advanced,
        boolean namesColumn,
        boolean namesZones,
        List<String> choices) {

    /** What can be typed into the parameter's field. */
    public enum Kind {
        WHOLE,
        DECIMAL,
        DECIMAL_OR_AUTO,
        YES_NO,
        CHOICE,
        TEXT,
        TEXT_LIST,
        INPUT
    }

    /** The parameters of a record, in order. */
    public static List<ParamDescription> of(Class<? extends Record> type) {
        List<ParamDescription> list = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            list.add(of(component));
        }
        return List.copyOf(list);
    }

    /** {@code kernel-density.bandwidth.label}: key of the field's label. */
    public String labelKey(String analysisId) {
        return analysisId + "." + name + ".label";
    }

    public String helpKey(String analysisId) {
        return analysisId + "." + name + ".help";
    }

    /** Key of the shown text of one of the {@link #choices()}. */
    public String choiceKey(String analysisId, String choice) {
        return analysisId + "." + name + "." + choice;
    }

    static String kebab(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }

    private static ParamDescription of(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        if (param == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " has no @Param");
        }
        Class<?> type = component.getType();
        List<String> choices = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(c -> kebab(((Enum<?>) c).name()))
                        .toList()
                : List.of();
        return new ParamDescription(
                kebab(component.getName()),
                kind(component),
                param.unit(),
                param.min(),
                param.max(),
                param.value(),
                param.advanced(),
                param.column(),
                param.zones(),
                choices);
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return Kind.WHOLE;
        }
        if (type == double.class) {
            return Kind.DECIMAL;
        }
        if (type == OptionalDouble.class) {
            return Kind.DECIMAL_OR_AUTO;
        }
        if (type == boolean.class) {
            return Kind.YES_NO;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type == InputRef.class) {
            return Kind.INPUT;
        }
        if (type == List.class
                && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] == String.class) {
            return Kind.TEXT_LIST;
        }
        throw new IllegalArgumentException("no parameter kind for " + type + " of " + component);
    }
}
