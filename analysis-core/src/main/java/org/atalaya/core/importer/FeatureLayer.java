// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;

/** The features of a file that does not say what columns it has: read one at a time, after a first pass for the names. */
final class FeatureLayer implements LayerReader {

    /** More names than this are no attributes but data written as names. */
    private static final int MOST_COLUMNS = 2_000;

    private final Failing failing;
    private final Pass pass;
    private final List<String> columns;
    private final Crs crs;
    private long row;

    /** One way through the file. */
    interface Pass extends AutoCloseable {

        /** Goes on to the next feature; false where there is none. */
        boolean advance() throws IOException;

        /** Names of the attributes of the feature. */
        Collection<String> names();

        /** The feature with these attributes. */
        LayerFeature feature(List<String> columns);

        /** EPSG number of the coordinates; known when all features have been passed. */
        int epsg();

        double fraction();

        @Override
        void close() throws IOException;
    }

    /** Begins at the beginning of the file. */
    @FunctionalInterface
    interface Beginning {
        Pass pass() throws IOException;
    }

    /** What a failure means for the user. */
    @FunctionalInterface
    interface Failing {

        /**
         * The failure as it is told.
         *
         * @param row where it happened, 0 for none
         * @param cause null where there are too many names
         */
        WorkbenchException at(long row, IOException cause);
    }

    private FeatureLayer(Failing failing, Pass pass, List<String> columns, Crs crs) {
        this.failing = failing;
        this.pass = pass;
        this.columns = columns;
        this.crs = crs;
    }

    static FeatureLayer open(Beginning beginning, Failing failing) throws WorkbenchException {
        Set<String> names = new LinkedHashSet<>();
        int epsg;
        try (Pass first = beginning.pass()) {
            while (first.advance()) {
                names.addAll(first.names());
                if (names.size() > MOST_COLUMNS) {
                    throw failing.at(0, null);
                }
            }
            epsg = first.epsg();
        } catch (IOException e) {
            throw failing.at(0, e);
        }
        Crs crs = CrsRegistry.epsg(epsg);
        try {
            return new FeatureLayer(failing, beginning.pass(), List.copyOf(names), crs);
        } catch (IOException e) {
            throw failing.at(0, e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.of(crs);
    }

    @Override
    public LayerFeature next() throws WorkbenchException {
        try {
            if (!pass.advance()) {
                return null;
            }
            row++;
            return pass.feature(columns);
        } catch (IOException e) {
            throw failing.at(row + 1, e);
        }
    }

    @Override
    public double fraction() {
        return pass.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            pass.close();
        } catch (IOException e) {
            throw failing.at(row, e);
        }
    }
}
