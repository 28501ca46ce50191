// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.FeatureEditor;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.TimePrecision;

/**
 * Puts the rows of a source into a dataset that is there: new ones are added, known ones updated or left as they are.
 * Decision 0022 says when two rows are the same. The caller owns the transaction.
 *
 * <p>A row of the file first meets a row of the dataset that says the same. What is left is matched by identifier after
 * the last row of the file, so that the order of rows that share one identifier does not matter.
 */
final class DatasetUpdater implements AutoCloseable {

    private static final int ROWS_PER_STEP = 20_000;

    private final Connection connection;
    private final Crs crs;
    private final DatasetInfo before;
    private final IncidentSource source;
    private final ColumnMatch match;
    private final List<String> stored;
    private final RowContent content;
    private final RowIndex known;
    private final FeatureEditor layer;
    private final RowChanges changes;
    private final WaitingRows waiting;
    private final DatasetTally tally;

    /** Rows in full chunks, which stay; −1 where all chunks are to be made again. */
    private final int packed;

    private final ChunkWriter chunks;
    private boolean byId;
    private long nextKey;
    private long added;
    private long updated;
    private long unchanged;

    DatasetUpdater(Connection connection, Crs crs, DatasetInfo dataset, IncidentSource source) throws SQLException {
        this.connection = connection;
        this.crs = crs;
        this.before = dataset;
        this.source = source;
        this.match = ColumnMatch.of(dataset, source);
        List<String> was = DatasetTables.stored(connection, dataset);
        this.stored = StoredNames.with(was, match.added());
        this.content = new RowContent(
                match, source.roles(), match.idColumn(dataset, source).orElse(-1));
        this.byId = content.knowsIds();
        this.known = new RowIndex(
                (int) Sqlite.number(connection, "SELECT count(*) FROM " + Sqlite.quote(dataset.table())), byId);
        DatasetWriter.letChunksRest(connection, dataset.id());
        boolean complete = match.added().isEmpty() && ChunkTables.complete(connection, dataset);
        this.packed = complete ? ChunkTables.dropUnfilled(connection, dataset.id()) : -1;
        this.chunks = new ChunkWriter(connection, dataset.id(), DatasetWriter.always(match.columns(), match.roles()));
        List<String> columns = new ArrayList<>(DatasetWriter.OWN);
        columns.addAll(stored);
        this.layer =
                FeatureEditor.open(connection, dataset.table(), columns, stored.subList(was.size(), stored.size()));
        this.changes = new RowChanges(connection, dataset, match, stored, content, ReportTables.nextNumber(connection));
        this.waiting = new WaitingRows(connection);
        this.tally = new DatasetTally(crs, dataset.zone(), match.columns());
    }

    ProjectStore.Added run(Progress progress) throws SQLException, WorkbenchException {
        readKnown(progress.slice(0, 0.3));
        IncidentSource.Poured poured =
                Conveyor.pour(source, (id, x, y, start, end, cells) -> {}, this::take, progress.slice(0.3, 0.8));
        waiting.each(this::settle);
        TimePrecision precision =
                added + updated > 0 ? coarser(before.precision(), poured.precision()) : before.precision();
        DatasetInfo info = finish(precision, progress.slice(0.8, 1));
        ImportReport report = poured.report().and(told(precision)).stored(added, updated, unchanged);
        ReportTables.write(connection, info.id(), report);
        return new ProjectStore.Added(info, report);
    }

    /** Every row of the dataset, into index and fingerprint; those of a chunk that was not full, into a new one. */
    private void readKnown(Progress progress) throws SQLException {
        DatasetReader.eachRow(connection, before, (key, x, y, start, end, cells) -> {
            if (tally.count() % ROWS_PER_STEP == 0) {
                progress.step(
                        (double) tally.count() / Math.max(1, before.count()), "progress.comparing", tally.count());
            }
            String[] all = Arrays.copyOf(cells, stored.size());
            RowHash hash = content.hash(x, y, start, end, all);
            known.add(key, hash.high(), hash.low(), content.idHash(all));
            if (packed >= 0 && tally.count() >= packed) {
                chunks.add(key, x, y, start, end, all);
            }
            tally.add(key, x, y, start, end, all);
            nextKey = key;
        });
        long used = Sqlite.number(connection, "SELECT seq FROM sqlite_sequence WHERE name = ?", before.table());
        nextKey = 1 + Math.max(nextKey, used);
        // A column that repeats itself in more than half of its rows tells kinds apart, not rows.
        byId &= 2 * known.seal() <= tally.count();
    }

    private void take(long row, double x, double y, long start, long end, String[] cells) throws SQLException {
        String[] all = content.spread(cells);
        RowHash hash = content.hash(x, y, start, end, all);
        if (known.claimContent(hash.high(), hash.low()) != RowIndex.NONE) {
            unchanged++;
        } else if (byId && known.waits(content.idHash(all))) {
            waiting.add(x, y, start, end, all);
        } else {
            add(x, y, start, end, all);
        }
    }

    private void settle(long row, double x, double y, long start, long end, String[] all) throws SQLException {
        long key = known.claimId(content.idHash(all));
        RowChanges.Outcome outcome =
                key == RowIndex.NONE ? RowChanges.Outcome.STRANGER : changes.apply(layer, key, x, y, start, end, all);
        switch (outcome) {
            case CHANGED -> updated++;
            case SAME -> unchanged++;
            case STRANGER -> add(x, y, start, end, all);
        }
    }

    private void add(double x, double y, long start, long end, String[] all) throws SQLException {
        layer.add(nextKey, x, y, RowChanges.withTimes(start, end, all));
        tally.add(nextKey, x, y, start, end, all);
        if (packed >= 0) {
            chunks.add(nextKey, x, y, start, end, all);
        }
        nextKey++;
        added++;
    }

    private DatasetInfo finish(TimePrecision precision, Progress progress) throws SQLException {
        progress.step(0, "progress.packing");
        chunks.flush();
        DatasetTally whole = tally;
        if (updated > 0 || packed < 0) {
            DatasetInfo widened = before.with(match.columns(), match.roles());
            DatasetTables.replace(connection, widened, stored);
            whole = DatasetReader.repack(connection, widened, crs);
        }
        layer.finish(whole.extent(), progress.slice(0.5, 1));
        DatasetInfo info = whole.describe(before.with(match.columns(), match.roles()), precision);
        DatasetTables.replace(connection, info, stored);
        DatasetWriter.forgetChunksOnEdit(connection, info.id(), info.table());
        return info;
    }

    private static TimePrecision coarser(TimePrecision one, TimePrecision other) {
        if (one == TimePrecision.NONE || other == TimePrecision.NONE) {
            return one == TimePrecision.NONE ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private List<Problem> told(TimePrecision precision) {
        Map<Role, String> roles = before.roles();
        List<Problem> told = new ArrayList<>();
        Where here = Where.file(source.name());
        if (byId) {
            told.add(Problem.info("store.same-by-id", before.name(), roles.get(Role.ID))
                    .at(here));
        } else if (content.knowsIds()) {
            told.add(Problem.warning("store.same-by-content-ids-repeat", before.name(), roles.get(Role.ID))
                    .at(here));
        } else {
            told.add(Problem.info("store.same-by-content", before.name()).at(here));
        }
        told.addAll(match.told(source.name()));
        told.addAll(StoredNames.changed(source.name(), match.added(), stored.subList(match.known(), stored.size())));
        if (before.precision() != precision && before.precision() != TimePrecision.NONE) {
            told.add(Problem.warning("store.times-coarser", before.name()).at(here));
        }
        return told;
    }

    @Override
    public void close() throws SQLException {
        try (layer;
                changes;
                chunks) {
            waiting.close();
        }
    }
}
