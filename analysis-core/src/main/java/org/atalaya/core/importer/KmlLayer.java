// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The placemarks of a KML file, read one at a time; the first pass collects the names of their data. */
final class KmlLayer implements LayerReader {

    private static final int MOST_COLUMNS = 2_000;

    private final Path file;
    private final KmlPass pass;
    private final List<String> columns;
    private final Crs crs;
    private long row;

    private KmlLayer(Path file, KmlPass pass, List<String> columns, Crs crs) {
        this.file = file;
        this.pass = pass;
        this.columns = columns;
        this.crs = crs;
    }

    static KmlLayer open(Path file, String member) throws WorkbenchException {
        Set<String> names = new LinkedHashSet<>();
        try (KmlPass first = new KmlPass(file, member)) {
            while (first.advance()) {
                names.addAll(first.data().keySet());
                if (names.size() > MOST_COLUMNS) {
                    throw damaged(file, 0, null);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw failure(file, 0, e);
        }
        try {
            Crs degrees = CrsRegistry.epsg(CrsRegistry.WGS84);
            return new KmlLayer(file, new KmlPass(file, member), List.copyOf(names), degrees);
        } catch (IOException | XMLStreamException e) {
            throw failure(file, 0, e);
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
            Map<String, String> data = pass.data();
            List<String> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(data.getOrDefault(column, "")));
            return pass.fault().isEmpty()
                    ? LayerFeature.of(pass.geometry(), cells)
                    : LayerFeature.unreadable(cells, pass.fault());
        } catch (XMLStreamException e) {
            throw failure(file, row + 1, e);
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
        } catch (IOException | XMLStreamException e) {
            throw failure(file, row, e);
        }
    }

    private static WorkbenchException failure(Path file, long row, Exception e) {
        return SourceFiles.packed(file, SafeXml.cause(e))
                .orElseGet(() ->
                        e instanceof XMLStreamException ? damaged(file, row, e) : SourceFiles.unreadable(file, e));
    }

    private static WorkbenchException damaged(Path file, long row, Exception cause) {
        Where here = Where.file(SourceFiles.name(file));
        return new WorkbenchException(Problem.error("import.no-kml").at(row > 0 ? here.row(row) : here), cause);
    }
}
