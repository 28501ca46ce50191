// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param dateFormat name of the way dates are written, empty where there is no date
 * @param laterFormat the same for the later end of uncertain times, empty where that is a clock time or not there
 * @param zone time zone of the file's clock, such as America/Lima
 * @param convertZoneMarks whether times that carry a zone mark are converted to {@code zone}; calendar days never are
 * @param sourceEpsg coordinate system of x and y in the file, 0 where there are no coordinates
 * @param targetEpsg projected system in metres that the project works in
 * @param middle where the places of the file lie; wild ones are told by it where there is no boundary
 * @param swapped what happens to rows whose x and y are exchanged
 * @param outside what happens to rows more than {@code tolerance} metres outside the boundary
 * @param notAfter the last calendar day, ISO, that is not in the future
 */
public record ImportPlan(
        int version,
        SourceFormat format,
        List<PlannedColumn> columns,
        String dateFormat,
        String laterFormat,
        String zone,
        boolean convertZoneMarks,
        int sourceEpsg,
        int targetEpsg,
        Middle middle,
        Fix swapped,
        Fix outside,
        double tolerance,
        String notAfter) {

    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One column of the file and what it means. */
    public record PlannedColumn(String name, Role role) {
        public PlannedColumn {
            Objects.requireNonNull(name, "column without a name");
            Objects.requireNonNull(role, "column without a role");
        }
    }

    /** What happens to rows with a problem that has a remedy. */
    public enum Fix {
        /** The row is mended and accepted. */
        MEND,
        /** The row is accepted as it is. */
        KEEP,
        /** The row is left out, with its reason. */
        REJECT
    }

    public ImportPlan {
        Objects.requireNonNull(format, "no format");
        Objects.requireNonNull(swapped, "swapped is missing");
        Objects.requireNonNull(outside, "outside is missing");
        columns = List.copyOf(columns);
        middle = middle == null ? Middle.UNKNOWN : middle;
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + ", not " + VERSION);
        }
        if (!(tolerance >= 0 && tolerance < 1e6)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
        ZoneId.of(zone);
        LocalDate.parse(notAfter);
        for (String name : List.of(dateFormat, laterFormat)) {
            if (Arrays.stream(DateFormat.values())
                    .noneMatch(f -> name.isEmpty() || f.name().equals(name))) {
                throw new IllegalArgumentException("no date format " + name);
            }
        }
    }

    public static ImportPlan fromJson(String text) throws WorkbenchException {
        try {
            ImportPlan plan = JSON.readValue(text, ImportPlan.class);
            if (plan == null) {
                throw new WorkbenchException(Problem.error("import.no-plan", 1, 1));
            }
            return plan;
        } catch (JsonMappingException e) {
            throw new WorkbenchException(misfit(e), e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new WorkbenchException(Problem.error("import.bad-json", at.getLineNr(), at.getColumnNr()), e);
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
        return new ImportPlan(
                version,
                format,
                changed,
                dateFormat,
                laterFormat,
                zone,
                convertZoneMarks,
                sourceEpsg,
                targetEpsg,
                middle,
                swapped,
                outside,
                tolerance,
                notAfter);
    }

    /** The same plan for a project that works in another system. */
    public ImportPlan withTarget(int newTargetEpsg) {
        return new ImportPlan(
                version,
                format,
                columns,
                dateFormat,
                laterFormat,
                zone,
                convertZoneMarks,
                sourceEpsg,
                newTargetEpsg,
                middle,
                swapped,
                outside,
                tolerance,
                notAfter);
    }

    /** The same plan for a clock in another time zone. */
    public ImportPlan withZone(String newZone) {
        return new ImportPlan(
                version,
                format,
                columns,
                dateFormat,
                laterFormat,
                newZone,
                convertZoneMarks,
                sourceEpsg,
                targetEpsg,
                middle,
                swapped,
                outside,
                tolerance,
                notAfter);
    }
}
