// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.core.data.VectorLayer;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer of the project in a role of the base map.
 *
 * @param name unique among the base layers of a project
 * @param classColumn for streets the column that tells avenues from lanes; empty where none does
 * @param nameColumn the column with what is written on the map; empty where nothing is
 * @param classes the class of each value of {@code classColumn} that is to differ from the guess
 */
public record BaseLayer(
        String name,
        BaseRole role,
        String classColumn,
        String nameColumn,
        Map<String, StreetClass> classes,
        VectorLayer shapes) {

    /** So many values are named in a sentence. */
    private static final int NAMED = 12;

    public BaseLayer {
        classes = Map.copyOf(classes);
    }

    /** A layer in a role, its columns guessed from their names. */
    public static BaseLayer guess(String name, BaseRole role, VectorLayer shapes) {
        return new BaseLayer(
                name,
                role,
                role == BaseRole.STREETS ? StreetClass.classColumn(shapes.columns()) : "",
                StreetClass.nameColumn(shapes.columns()),
                Map.of(),
                shapes);
    }

    public BaseLayer withRole(BaseRole next) {
        boolean needsClass = next == BaseRole.STREETS && classColumn.isEmpty();
        return new BaseLayer(
                name,
                next,
                needsClass ? StreetClass.classColumn(shapes.columns()) : classColumn,
                nameColumn,
                classes,
                shapes);
    }

    /** The same with other columns; an empty one means none. */
    public BaseLayer withColumns(String newClassColumn, String newNameColumn) {
        boolean same = newClassColumn.equals(classColumn);
        return new BaseLayer(name, role, newClassColumn, newNameColumn, same ? classes : Map.of(), shapes);
    }

    public BaseLayer withClass(String value, StreetClass streetClass) {
        Map<String, StreetClass> next = new LinkedHashMap<>(classes);
        next.put(value, streetClass);
        return new BaseLayer(name, role, classColumn, nameColumn, next, shapes);
    }

    /** What the map paints; shapes that the role cannot draw are left out. */
    public List<BaseFeature> features() {
        List<String> names = shapes.texts(nameColumn);
        List<String> values = shapes.texts(classColumn);
        List<BaseFeature> features = new ArrayList<>();
        for (int i = 0; i < shapes.geometries().size(); i++) {
            Geometry shape = shapes.geometries().get(i);
            if (role.fits(shape)) {
                BaseFeature.Kind kind = role == BaseRole.STREETS
                        ? streetClass(values.get(i), names.get(i)).kind()
                        : role.kind();
                features.add(new BaseFeature(kind, names.get(i).strip(), shape));
            }
        }
        return features;
    }

    /** Shapes that the role cannot draw. */
    public int left() {
        return (int)
                shapes.geometries().stream().filter(shape -> !role.fits(shape)).count();
    }

    /**
     * The class of a value. Without a column the name of a street may tell: {@code Av. Arequipa}; what nothing tells is
     * a street.
     */
    private StreetClass streetClass(String value, String streetName) {
        StreetClass said = classes.get(value);
        if (said != null && !classColumn.isEmpty()) {
            return said;
        }
        return StreetClass.guess(classColumn.isEmpty() ? firstWord(streetName) : value)
                .orElse(StreetClass.STREET);
    }

    private static String firstWord(String text) {
        String plain = text.strip();
        int space = plain.indexOf(' ');
        return space < 0 ? plain : plain.substring(0, space);
    }

    /** The values of the class column with the class that each has, most frequent first. */
    public Map<String, StreetClass> classesOfValues() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!classColumn.isEmpty()) {
            shapes.texts(classColumn).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        Map<String, StreetClass> found = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> found.put(entry.getKey(), streetClass(entry.getKey(), "")));
        return found;
    }

    /** What a person must know of it: what was taken for what, and what is left out. */
    public List<Problem> statements() {
        Where here = Where.file(shapes.source().name());
        List<Problem> told = new ArrayList<>();
        told.add(Problem.info("base.layer", name, shapes.geometries().size() - left(), role.place())
                .at(here));
        if (left() > 0) {
            told.add(Problem.warning("base.left-out", left(), role.place()).at(here));
        }
        if (role == BaseRole.STREETS) {
            told.add(classStatement().at(here));
        }
        if (nameColumn.isEmpty() && role == BaseRole.PLACES) {
            told.add(Problem.warning("base.no-name-column", String.join(", ", shapes.columns()))
                    .at(here));
        } else if (!nameColumn.isEmpty()) {
            told.add(Problem.info("base.name-column", nameColumn).at(here));
        }
        return List.copyOf(told);
    }

    private Problem classStatement() {
        if (classColumn.isEmpty()) {
            Map<BaseFeature.Kind, Long> counts =
                    features().stream().collect(Collectors.groupingBy(BaseFeature::kind, Collectors.counting()));
            return Problem.info(
                    "base.classes-by-name",
                    counts.getOrDefault(BaseFeature.Kind.AVENUE, 0L),
                    counts.getOrDefault(BaseFeature.Kind.STREET, 0L),
                    counts.getOrDefault(BaseFeature.Kind.LANE, 0L));
        }
        Map<String, StreetClass> values = classesOfValues();
        return Problem.info(
                "base.classes",
                classColumn,
                listed(values, StreetClass.AVENUE),
                listed(values, StreetClass.STREET),
                listed(values, StreetClass.LANE));
    }

    private static String listed(Map<String, StreetClass> values, StreetClass wanted) {
        List<String> names = values.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(entry -> entry.getKey().isEmpty() ? "–" : entry.getKey())
                .toList();
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names.size() > NAMED ? some + " …" : some;
    }
}
