// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Everything that decides how a file becomes incidents. The same file and plan give the same incidents; nothing is
 * guessed while reading.
 *
 * @param columns the columns of the file in order, with their roles
 * @param fixes what happens to rows with a problem, for each kind
 * @param spellings for a column the texts that are stored under another one: variants of a category's name
 */
public record ImportPlan(
        int version,
        SourceFormat format,
        List<PlannedColumn> columns,
        TimePlan time,
        PlacePlan place,
        Map<ProblemKind, Fix> fixes,
        Map<String, Map<String, String>> spellings) {

    public static final int VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One column of the file and what it means. */
    public record PlannedColumn(String name, Role role) {
        public PlannedColumn {
            Objects.requireNonNull(name, "column without a name");
            Objects.requireNonNull(role, "column without a role");
        }
    }

    public ImportPlan {
        Objects.requireNonNull(format, "no format");
        Objects.requireNonNull(time, "time is missing");
        Objects.requireNonNull(place, "place is missing");
        columns = List.copyOf(columns);
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + ", not " + VERSION);
        }
        Map<ProblemKind, Fix> all = new EnumMap<>(ProblemKind.class);
        for (ProblemKind kind : ProblemKind.values()) {
            Fix fix = fixes == null ? null : fixes.get(kind);
            all.put(kind, fix == null ? kind.usual() : fix);
            if (!kind.fixes().contains(all.get(kind))) {
                throw new IllegalArgumentException("fix " + fix + " for " + kind.id());
            }
        }
        fixes = Collections.unmodifiableMap(all);
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        if (spellings != null) {
            spellings.forEach((column, merged) -> texts.put(column, Map.copyOf(merged)));
        }
        spellings = Collections.unmodifiableMap(texts);
    }

    /** What happens to rows with a problem of a kind. */
    public Fix fix(ProblemKind kind) {
        return fixes.get(kind);
    }

    /** Time zone of the file's clock. */
    @JsonIgnore
    public String zone() {
        return time.zone();
    }

    @JsonIgnore
    public int sourceEpsg() {
        return place.sourceEpsg();
    }

    @JsonIgnore
    public int targetEpsg() {
        return place.targetEpsg();
    }

    public static ImportPlan fromJson(String text) throws WorkbenchException {
        try {
            ImportPlan plan = JSON.treeToValue(PlanVersions.current(JSON.readTree(text)), ImportPlan.class);
            if (plan == null) {
                throw new WorkbenchException(Problem.error("import.no-plan", 1, 1));
            }
            return plan;
        } catch (JsonMappingException e) {
            throw new WorkbenchException(misfit(e), e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            throw new WorkbenchException(Problem.error("import.bad-json", line, at == null ? 1 : at.getColumnNr()), e);
        }
    }

    /** JSON, but not that of a plan: names the entry that does not fit, or what the plan as a whole lacks. */
    private static Problem misfit(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException
                || e.getCause() instanceof DateTimeException
                || e.getCause() instanceof NullPointerException) {
            return Problem.error("import.bad-plan", String.valueOf(e.getCause().getMessage()));
        }
        StringBuilder entry = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                entry.append('[').append(step.getIndex() + 1).append(']');
            } else {
                entry.append(entry.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return entry.isEmpty()
                ? Problem.error("import.no-plan", line, column)
                : Problem.error("import.bad-plan-entry", entry.toString(), line, column);
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is plain data", e);
        }
    }

    /** Position of the column with a role, where one has it. */
    public Optional<Integer> position(Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The same plan with another role for one column; a role that another column had goes over. */
    public ImportPlan withRole(int column, Role role) {
        List<PlannedColumn> changed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            PlannedColumn old = columns.get(i);
            boolean unique = role != Role.KEEP && role != Role.LEAVE_OUT;
            Role now = i == column ? role : unique && old.role() == role ? Role.KEEP : old.role();
            changed.add(new PlannedColumn(old.name(), now));
        }
        return new ImportPlan(version, format, changed, time, place, fixes, spellings);
    }

    /** The same plan for a project that works in another system. */
    public ImportPlan withTarget(int newTargetEpsg) {
        return with(place.withTarget(newTargetEpsg));
    }

    /** The same plan for a clock in another time zone. */
    public ImportPlan withZone(String newZone) {
        return with(time.withZone(newZone));
    }

    /** The same plan with times that carry a zone mark put on the clock of the time zone, or taken as they are written. */
    public ImportPlan withZoneMarks(boolean convert) {
        return with(time.withZoneMarks(convert));
    }

    /** The same plan for a newer file: what was in the future when it was made need not be any more. */
    public ImportPlan forNow() {
        return with(time.notAfter(LocalDate.now(ZoneId.of(zone())).plusDays(1)));
    }

    /** The same plan for a file that is written in another encoding, or is another member, sheet or layer. */
    public ImportPlan withFormat(SourceFormat other) {
        return new ImportPlan(version, other, columns, time, place, fixes, spellings);
    }

    /** The same plan for a text whose encoding the user names; an empty name, or a file of another kind, changes nothing. */
    public ImportPlan withEncoding(String name) throws WorkbenchException {
        String charset = TextEncodings.named(name);
        return charset.isEmpty() || !(format instanceof DelimitedFormat text)
                ? this
                : withFormat(text.withCharset(charset));
    }

    /** Whether a file with these columns, in this order, can be read by the plan. */
    public boolean fits(ImportPlan other) {
        List<String> names = columns.stream().map(PlannedColumn::name).toList();
        return names.equals(other.columns.stream().map(PlannedColumn::name).toList())
                && format.getClass().equals(other.format.getClass());
    }

    /** The same plan with something else done about a kind of problem. */
    public ImportPlan withFix(ProblemKind kind, Fix fix) {
        Map<ProblemKind, Fix> changed = new EnumMap<>(fixes);
        changed.put(kind, fix);
        return new ImportPlan(version, format, columns, time, place, changed, spellings);
    }

    /** The same plan with texts of a column stored under another one; an empty map stores them as they are. */
    public ImportPlan withSpellings(String column, Map<String, String> merged) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(spellings);
        changed.put(column, merged);
        changed.values().removeIf(Map::isEmpty);
        return new ImportPlan(version, format, columns, time, place, fixes, changed);
    }

    /** The same plan with dates taken from another column where the first has none. */
    public ImportPlan withOtherDate(String column, List<String> formats) {
        return with(time.withOther(column, formats));
    }

    /** The same plan with coordinates that are no true places. */
    public ImportPlan withStacks(List<PlacePlan.Spot> spots) {
        return with(place.withStacks(spots));
    }

    private ImportPlan with(TimePlan changed) {
        return new ImportPlan(version, format, columns, changed, place, fixes, spellings);
    }

    private ImportPlan with(PlacePlan changed) {
        return new ImportPlan(version, format, columns, time, changed, fixes, spellings);
    }
}
