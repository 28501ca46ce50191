// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.GazetteerFile;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/**
 * Reads a gazetteer from a table: the address in one column, or the street and beside it the house number or the first
 * and last number of a block; and the coordinates in two columns.
 */
public final class GazetteerReader {

    private static final List<String> STREET = List.of(
            "street", "street name", "calle", "via", "nombre via", "nombre de via", "full street name", "st name");
    private static final List<String> NUMBER =
            List.of("number", "numero", "nro", "num", "house number", "housenumber", "no", "street number", "altura");
    private static final List<String> FROM =
            List.of("from", "number from", "desde", "from number", "block", "cuadra desde");
    private static final List<String> TO = List.of("to", "number to", "hasta", "to number", "cuadra hasta");

    private final int x;
    private final int y;
    private final int address;
    private final int street;
    private final int number;
    private final int from;
    private final int to;

    private GazetteerReader(List<String> header) {
        List<String> names = header.stream().map(HeaderWords::normal).toList();
        x = best(header, Role.X);
        y = best(header, Role.Y);
        street = position(names, STREET);
        number = position(names, NUMBER);
        from = position(names, FROM);
        to = position(names, TO);
        address = street >= 0 && (number >= 0 || from >= 0) ? -1 : best(header, Role.ADDRESS);
    }

    private static int best(List<String> header, Role role) {
        int best = -1;
        for (int i = 0; i < header.size(); i++) {
            double fit = HeaderWords.fit(role, header.get(i));
            if (fit > 0 && (best < 0 || fit > HeaderWords.fit(role, header.get(best)))) {
                best = i;
            }
        }
        return best;
    }

    private static int position(List<String> names, List<String> words) {
        return words.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Reads a gazetteer into memory.
     *
     * @param epsg system of its coordinates, 0 for degrees on WGS 84
     * @param statements what is said of it
     */
    public static Gazetteer read(Path file, int epsg, List<Problem> statements, Progress progress)
            throws WorkbenchException {
        SourceFile source = SourceFiles.describe(file);
        Where here = Where.file(source.name());
        int system = epsg == 0 ? CrsRegistry.WGS84 : epsg;
        boolean degrees = !CrsRegistry.isProjected(CrsRegistry.epsg(system));
        SourceFormat format =
                SourceDetector.find(file, SourceChoice.NONE, system).format();
        Gazetteer gazetteer = Gazetteer.empty(new GazetteerFile(source.name(), source.sha256(), system), degrees);
        long rows = 0;
        List<Long> bad = new ArrayList<>();
        long badRows = 0;
        try (RowSource in = RowSource.open(file, format);
                Pipe<RowSource.Row> ahead = in.ahead()) {
            GazetteerReader reader = new GazetteerReader(in.header());
            if (reader.x < 0 || reader.y < 0 || (reader.address < 0 && reader.street < 0)) {
                throw new WorkbenchException(Problem.error("import.no-gazetteer", String.join(", ", in.header()))
                        .at(here));
            }
            for (List<RowSource.Row> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                for (RowSource.Row row : some) {
                    rows = row.number();
                    boolean read = row.fault() == null && reader.take(row.cells(), degrees, gazetteer);
                    badRows += read ? 0 : 1;
                    if (!read && bad.size() < 3) {
                        bad.add(row.number());
                    }
                }
                progress.step(in.fraction(), "progress.gazetteer", rows);
            }
        }
        if (gazetteer.size() == 0) {
            throw new WorkbenchException(
                    Problem.error("import.gazetteer-empty", rows).at(here));
        }
        statements.add(Problem.info(
                        "import.gazetteer",
                        gazetteer.size(),
                        CrsRegistry.epsg(system).name())
                .at(here));
        if (badRows > 0) {
            statements.add(Problem.warning("import.gazetteer-rows", badRows).at(here.row(bad.get(0))));
        }
        return gazetteer;
    }

    /** Takes a row; false where it has no address or no place. */
    private boolean take(List<String> cells, boolean degrees, Gazetteer gazetteer) {
        String name = cell(cells, address >= 0 ? address : street);
        double px = Numbers.parse(cell(cells, x));
        double py = Numbers.parse(cell(cells, y));
        boolean place = Double.isFinite(px) && Double.isFinite(py) && (px != 0 || py != 0);
        boolean possible = !degrees || (Math.abs(px) <= 180 && Math.abs(py) <= 90);
        if (name.isEmpty() || !place || !possible) {
            return false;
        }
        if (address >= 0) {
            gazetteer.add(name, px, py);
            return true;
        }
        int first = house(cell(cells, number >= 0 ? number : from));
        if (first == -1 && number >= 0 && from >= 0) {
            first = house(cell(cells, from));
        }
        int last = to < 0 || (number >= 0 && !cell(cells, number).isEmpty()) ? first : house(cell(cells, to));
        gazetteer.add(name, first, Math.max(first, last), px, py);
        return true;
    }

    private static String cell(List<String> cells, int column) {
        String text =
                column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        return Numbers.missing(text) ? "" : text;
    }

    /** A house number, −1 where there is none. */
    private static int house(String text) {
        double number = text.isEmpty() ? Double.NaN : Numbers.parse(text);
        return number >= 0 && number < 1e6 && number == Math.rint(number) ? (int) number : -1;
    }
}
