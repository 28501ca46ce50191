// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/**
 * What a file holds, before anything is decided: from all of its rows, or from enough of them.
 *
 * @param preview the first rows as they are written
 * @param rows number of the last row that was looked at
 */
record FirstLook(List<ColumnProfile> profiles, List<List<String>> preview, long rows) {

    private static final int PREVIEW = 200;

    static FirstLook at(Path file, SourceFormat format, RowSource source, Progress progress) throws WorkbenchException {
        CompletableFuture<Void> warm = CompletableFuture.completedFuture(null);
        try (Pipe<RowSource.Row> rows = source.ahead()) {
            List<ColumnProfile> profiles = RoleFinder.profilesFor(source.header(), format.header());
            if (format instanceof LayerFormat) {
                keepGeometry(profiles);
            }
            List<List<String>> preview = new ArrayList<>();
            Optional<Problem> firstFault = Optional.empty();
            long faults = 0;
            long last = 0;
            // The pieces would be read with the columns that stand behind rejected rows.
            Optional<Pieces> pieces = source instanceof RejectedRows ? Optional.empty() : pieces(file, format);
            for (List<RowSource.Row> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (RowSource.Row row : some) {
                    if (row.fault() != null) {
                        faults++;
                        firstFault = firstFault.or(() -> Optional.of(row.fault()));
                    }
                    look(profiles, row);
                    if (preview.size() < PREVIEW) {
                        preview.add(row.cells());
                    }
                }
                if (last == 0 && inMetres(source.header(), preview)) {
                    warm = CrsRegistry.warmUp();
                }
                last = some.get(some.size() - 1).number();
                progress.step(source.fraction(), "progress.judging", last);
                if (pieces.isPresent()
                        && RowSample.enough(last)
                        && profiles.stream().noneMatch(ColumnProfile::needsEveryCell)) {
                    lookAlong(file, pieces.get(), profiles);
                    break;
                }
            }
            warm.join();
            if (last == 0) {
                throw new WorkbenchException(
                        Problem.error("import.header-alone").at(Where.file(SourceFiles.name(file))));
            }
            if (faults == last) {
                throw DelimitedImporter.noRowUsable(faults, List.of(firstFault.orElseThrow()));
            }
            return new FirstLook(profiles, preview, last);
        }
    }

    /** Whether columns named as coordinates seem to hold metres or feet, whose system has to be looked for. */
    private static boolean inMetres(List<String> header, List<List<String>> rows) {
        return IntStream.range(0, header.size())
                .filter(i -> HeaderWords.fit(Role.X, header.get(i)) > 0 || HeaderWords.fit(Role.Y, header.get(i)) > 0)
                .anyMatch(i -> rows.stream()
                        .anyMatch(
                                cells -> i < cells.size() && Math.abs(Numbers.parse(cells.get(i))) >= CrsCheck.METRES));
    }

    private static Optional<Pieces> pieces(Path file, SourceFormat format) throws WorkbenchException {
        try {
            return Pieces.of(file, format);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static void lookAlong(Path file, Pieces pieces, List<ColumnProfile> profiles) throws WorkbenchException {
        try {
            for (List<String> cells : pieces.rows(profiles.size())) {
                for (int i = 0; i < profiles.size(); i++) {
                    profiles.get(i).add(cells.get(i), true);
                }
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static void look(List<ColumnProfile> profiles, RowSource.Row row) {
        boolean sampled = RowSample.takes(row.number());
        List<String> cells = row.cells();
        for (int i = 0; i < profiles.size(); i++) {
            if (sampled || profiles.get(i).needsEveryCell() || profiles.get(i).wantsPlaces()) {
                profiles.get(i).add(row.fault() == null && i < cells.size() ? cells.get(i) : null, sampled);
            }
        }
    }

    /** The two columns behind the attributes are coordinates, whatever other columns are called. */
    private static void keepGeometry(List<ColumnProfile> profiles) {
        for (int i = profiles.size() - 2; i < profiles.size(); i++) {
            profiles.set(i, new ColumnProfile(profiles.get(i).name(), false));
        }
    }
}
