// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The placemarks of a KML file; their coordinates are degrees on WGS 84. */
final class KmlLayer implements FeatureLayer.Pass {

    private final KmlPass pass;

    private KmlLayer(Path file, String member) throws IOException {
        try {
            this.pass = new KmlPass(file, member);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    static FeatureLayer open(Path file, String member) throws WorkbenchException {
        return FeatureLayer.open(() -> new KmlLayer(file, member), (row, e) -> failure(file, row, e));
    }

    @Override
    public boolean advance() throws IOException {
        try {
            return pass.advance();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Collection<String> names() {
        return pass.data().keySet();
    }

    @Override
    public LayerFeature feature(List<String> columns) {
        Map<String, String> data = pass.data();
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(data.getOrDefault(column, "")));
        return pass.fault().isEmpty()
                ? LayerFeature.of(pass.geometry(), cells)
                : LayerFeature.unreadable(cells, pass.fault());
    }

    @Override
    public int epsg() {
        return CrsRegistry.WGS84;
    }

    @Override
    public double fraction() {
        return pass.fraction();
    }

    @Override
    public void close() throws IOException {
        try {
            pass.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static WorkbenchException failure(Path file, long row, IOException e) {
        if (e == null) {
            return damaged(file, row, null);
        }
        Exception cause = e.getCause() instanceof XMLStreamException xml ? xml : e;
        return SourceFiles.packed(file, SafeXml.cause(cause))
                .orElseGet(() -> cause instanceof XMLStreamException
                        ? damaged(file, row, cause)
                        : SourceFiles.unreadable(file, cause));
    }

    private static WorkbenchException damaged(Path file, long row, Exception cause) {
        Where here = Where.file(SourceFiles.name(file));
        return new WorkbenchException(Problem.error("import.no-kml").at(row > 0 ? here.row(row) : here), cause);
    }
}
