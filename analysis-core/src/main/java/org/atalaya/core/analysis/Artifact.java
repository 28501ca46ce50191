// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * What a run leaves behind, in one of few shapes, so that one view and one exporter per shape serve every method.
 */
public sealed interface Artifact {

    /** Kebab-case, unique within the run and never renamed: file names and references use it. */
    String id();

    String titleKey();

    /**
     * A raster.
     *
     * @param measure what the values are: {@code density} (incidents per km²) chooses ramp, classes and legend wording
     * @param total number of incidents behind the surface
     */
    record Surface(String id, String titleKey, String measure, org.atalaya.core.grid.Surface surface, int total)
            implements Artifact {}

    /**
     * Geometries with attributes: row i of the table belongs to geometry i.
     *
     * @param measure {@code count} (styled by column "count"), {@code gi-star} (by column "class", −3 to 3)
     */
    record Features(
            String id,
            String titleKey,
            String measure,
            Crs crs,
            List<Geometry> geometries,
            org.atalaya.core.data.Table attributes)
            implements Artifact {
        public Features {
            geometries = List.copyOf(geometries);
            if (geometries.size() != attributes.rows().size()) {
                throw new IllegalArgumentException(
                        geometries.size() + " geometries, " + attributes.rows().size() + " rows");
            }
        }
    }

    /** Rows and columns. {@code measure}: {@code bench} and {@code predictions} have boards of their own. */
    record Table(String id, String titleKey, String measure, org.atalaya.core.data.Table table) implements Artifact {}

    /**
     * Counts by two labelled axes.
     *
     * @param measure {@code confusion} (rows actual, columns predicted) or {@code hour-weekday}
     * @param name shown beside the title and part of the file name: the model's id, or empty
     */
    record Matrix(String id, String titleKey, String measure, String name, org.atalaya.core.data.Matrix matrix)
            implements Artifact {}

    /**
     * One or more named lines over a shared axis.
     *
     * @param names of the lines; where all are about one thing each ends with {@link #OF} and its name
     */
    record Series(
            String id, String titleKey, String measure, List<String> axis, List<String> names, List<double[]> lines)
            implements Artifact {

        /** What parts the name of a line from what all lines of a plot are about: {@code knn: robbery}. */
        public static final String OF = ": ";

        /** What all lines are about, such as one class; empty where their names do not say. */
        public String subject() {
            if (names.isEmpty() || !names.get(0).contains(OF)) {
                return "";
            }
            String end = names.get(0).substring(names.get(0).indexOf(OF));
            return names.stream()
                            .allMatch(name -> name.endsWith(end) && name.indexOf(OF) == name.length() - end.length())
                    ? end.substring(OF.length())
                    : "";
        }

        /** The name of a line without what all lines are about. */
        public String line(int line) {
            String name = names.get(line);
            return subject().isEmpty() ? name : name.substring(0, name.indexOf(OF));
        }
    }

    /** A sentence, such as the verdict of the bench: code {@code note.…} in the bundles and its arguments. */
    record Note(String id, String titleKey, String textKey, List<Object> args) implements Artifact {
        public Note {
            args = List.copyOf(args);
        }
    }
}
