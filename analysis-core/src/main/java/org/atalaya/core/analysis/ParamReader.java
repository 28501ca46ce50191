// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/**
 * Turns typed texts into a parameter record and back. Every complaint is collected, not the first only; a value left
 * out takes its default.
 */
public final class ParamReader {

    private static final String AUTO = "auto";

    private ParamReader() {}

    /**
     * The outcome of reading.
     *
     * @param value the record, or null when there is a problem
     */
    public record Reading<P extends Record>(P value, List<Problem> problems) {
        public boolean ok() {
            return problems.isEmpty();
        }
    }

    public static <P extends Record> Reading<P> read(Class<P> type, Map<String, String> texts) {
        List<ParamDescription> descriptions = ParamDescription.of(type);
        RecordComponent[] components = type.getRecordComponents();
        List<Problem> problems = new ArrayList<>();
        List<String> known = descriptions.stream().map(ParamDescription::name).toList();
        for (String name : texts.keySet()) {
            if (!known.contains(name)) {
                problems.add(Problem.error("parameter.unknown", name, String.join(", ", known))
                        .at(Where.parameter(name)));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            ParamDescription description = descriptions.get(i);
            String text = texts.getOrDefault(description.name(), description.defaultValue());
            values[i] = parse(description, components[i].getType(), text.strip(), problems);
        }
        return problems.isEmpty()
                ? new Reading<>(make(type, components, values), List.of())
                : new Reading<>(null, problems);
    }

    /** The record with every parameter at its default. */
    public static <P extends Record> P defaults(Class<P> type) {
        Reading<P> reading = read(type, Map.of());
        if (!reading.ok()) {
            throw new IllegalArgumentException("bad defaults of " + type.getName() + ": " + reading.problems());
        }
        return reading.value();
    }

    /** The texts that {@link #read} turns into this record again, in the order of its components. */
    public static Map<String, String> write(Record parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            texts.put(ParamDescription.kebab(component.getName()), text(get(component, parameters)));
        }
        return texts;
    }

    private static Object parse(ParamDescription d, Class<?> type, String text, List<Problem> problems) {
        Where place = Where.parameter(d.name());
        switch (d.kind()) {
            case WHOLE, DECIMAL -> {
                return number(d, type, text, place, problems);
            }
            case DECIMAL_OR_AUTO -> {
                return text.isEmpty() || text.equals(AUTO)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) number(d, double.class, text, place, problems));
            }
            case YES_NO -> {
                if (!text.equals("true") && !text.equals("false")) {
                    problems.add(Problem.error("parameter.not-yes-no", text).at(place));
                }
                return Boolean.valueOf(text);
            }
            case CHOICE -> {
                int index = d.choices().indexOf(text);
                if (index < 0) {
                    problems.add(Problem.error("parameter.no-such-choice", text, String.join(", ", d.choices()))
                            .at(place));
                    return null;
                }
                return type.getEnumConstants()[index];
            }
            case TEXT -> {
                return text;
            }
            case TEXT_LIST -> {
                return Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
            }
            case INPUT -> {
                return new InputRef(text);
            }
        }
        throw new IllegalArgumentException("unknown kind " + d.kind());
    }

    private static Object number(ParamDescription d, Class<?> type, String text, Where place, List<Problem> problems) {
        Object zero = type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : (Object) 0.0;
        double value;
        Object parsed;
        try {
            if (type == int.class) {
                parsed = Integer.parseInt(text);
                value = (Integer) parsed;
            } else if (type == long.class) {
                parsed = Long.parseLong(text);
                value = (Long) parsed;
            } else {
                parsed = Double.parseDouble(text);
                value = (Double) parsed;
            }
        } catch (NumberFormatException e) {
            problems.add(Problem.error(
                            type == double.class ? "parameter.not-a-number" : "parameter.not-a-whole-number", text)
                    .at(place));
            return zero;
        }
        if (!(value >= d.min() && value <= d.max()) || Double.isInfinite(value)) {
            problems.add(Problem.error("parameter.out-of-range", text, plain(d.min()), plain(d.max()), d.unit())
                    .at(place));
            return zero;
        }
        return parsed;
    }

    private static String text(Object value) {
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? plain(optional.getAsDouble()) : AUTO;
        }
        if (value instanceof Double number) {
            return plain(number);
        }
        if (value instanceof Enum<?> choice) {
            return ParamDescription.kebab(choice.name());
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Object::toString).toList());
        }
        if (value instanceof InputRef ref) {
            return ref.text();
        }
        return String.valueOf(value);
    }

    /** 250 rather than 250.0; every other number as Java writes it, so that it reads back to the same bits. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static Object get(RecordComponent component, Record parameters) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parameters);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + component, e);
        }
    }

    private static <P extends Record> P make(Class<P> type, RecordComponent[] components, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make " + type, e);
        }
    }
}
