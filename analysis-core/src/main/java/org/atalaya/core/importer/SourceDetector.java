// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** Finds out what a file of incidents is and which part of it holds them, and says so. */
final class SourceDetector {

    private SourceDetector() {}

    /**
     * What was found.
     *
     * @param sourceEpsg coordinate system of x and y where the file or the user names it, otherwise 0
     */
    record Found(SourceFormat format, int sourceEpsg, List<Problem> statements) {}

    /** @param known the system of x and y where the user knows it, otherwise 0 */
    static Found find(Path file, SourceChoice choice, int known) throws WorkbenchException {
        SourceFiles.check(file);
        FileKind kind = FileKind.of(file, choice);
        List<Problem> statements = new ArrayList<>();
        if (!kind.member().isEmpty()) {
            statements.add(Problem.info("import.member", kind.member()));
        }
        if (kind.type() == FileKind.Type.WORKBOOK) {
            SheetFormat sheet = SheetRows.detect(file, choice.sheet());
            statements.add(Problem.info("import.sheet", sheet.sheet()));
            if (sheet.above() > 0) {
                statements.add(Problem.info("import.rows-above", sheet.above()));
            }
            return new Found(sheet, known, statements);
        }
        if (LayerFormats.isLayer(kind.type())) {
            return layer(file, LayerFormats.of(file, kind, choice, false), known, statements);
        }
        String encoding = TextEncodings.named(choice.encoding());
        return new Found(FormatDetector.detect(file, kind.member(), encoding, statements), known, statements);
    }

    private static Found layer(Path file, LayerFormat open, int known, List<Problem> statements)
            throws WorkbenchException {
        Optional<Crs> crs;
        Optional<Problem> fault;
        int columns;
        try (LayerReader layer = LayerReader.open(file, open)) {
            crs = layer.crs();
            fault = layer.crsFault();
            columns = layer.columns().size();
        }
        Where here = Where.file(SourceFiles.name(file));
        if (crs.isEmpty() && known == 0) {
            throw new WorkbenchException(fault.orElseGet(() -> crsNeeded(open)).at(here));
        }
        boolean own = crs.isPresent() && (known == 0 || known == crs.get().epsg());
        boolean toDegrees = own && crs.get().epsg() == 0;
        String stated = crs.map(LayerFormats::shown).orElse("");
        LayerFormat format = new LayerFormat(open.kind(), open.layer(), open.member(), stated, toDegrees);
        statements.add(Problem.info(
                "import.layer", open.kind().title(), open.layer().isEmpty() ? "" : " " + open.layer(), columns));
        if (toDegrees) {
            statements.add(Problem.info("import.layer-to-degrees", crs.get().name()));
        }
        if (!own && crs.isPresent()) {
            statements.add(Problem.warning("import.layer-crs-overruled", stated, "EPSG:" + known)
                    .at(here));
        }
        int epsg = own ? (toDegrees ? CrsRegistry.WGS84 : crs.get().epsg()) : known;
        return new Found(format, epsg, statements);
    }

    /** What to ask for where a layer does not say its coordinate system. */
    static Problem crsNeeded(LayerFormat format) {
        return Problem.error(
                format.kind() == LayerFormat.Kind.SHAPEFILE ? "import.no-prj" : "import.no-layer-crs", format.layer());
    }
}
