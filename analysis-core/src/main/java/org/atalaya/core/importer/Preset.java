// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * What is known of files of one origin: it proposes what their columns mean, and never against what they hold. Names of
 * columns count without case, accents and marks.
 *
 * @param preset version of this way of writing presets
 * @param title what people call such files
 * @param required the columns by which such a file is recognised, each in the ways it may be named
 * @param roles for a role the columns that may have it; the first that the file has gets it
 * @param keep columns that have no role, whatever they are called
 * @param leaveOut columns that are not stored
 * @param dateFormats how dates are written; it decides where the dates themselves leave the order of day and month open
 * @param zone time zone of their clock, empty where it is not known
 * @param sourceEpsg coordinate system of x and y, 0 where the file must show it
 * @param fixes what happens to rows with a problem, where it is not the usual
 */
public record Preset(
        int preset,
        String title,
        List<List<String>> required,
        Map<Role, List<String>> roles,
        List<String> keep,
        List<String> leaveOut,
        List<String> dateFormats,
        String zone,
        int sourceEpsg,
        Map<ProblemKind, Fix> fixes,
        Map<String, Map<String, String>> spellings) {

    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Preset {
        if (preset != VERSION) {
            throw new IllegalArgumentException("preset version " + preset + ", not " + VERSION);
        }
        if (title == null || title.isBlank() || required == null || required.isEmpty()) {
            throw new IllegalArgumentException("a preset needs a title and required columns");
        }
        required = required.stream().map(List::copyOf).toList();
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        if (roles != null) {
            roles.forEach((role, names) -> columns.put(role, List.copyOf(names)));
        }
        roles = columns;
        keep = keep == null ? List.of() : List.copyOf(keep);
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        TimePlan.formats(dateFormats);
        zone = zone == null ? "" : zone;
        if (!zone.isEmpty()) {
            ZoneId.of(zone);
        }
        fixes = fixes == null ? Map.of() : Map.copyOf(fixes);
        fixes.forEach((kind, fix) -> {
            if (!kind.fixes().contains(fix)) {
                throw new IllegalArgumentException("fix " + fix + " for " + kind.id());
            }
        });
        spellings = spellings == null ? Map.of() : Map.copyOf(spellings);
    }

    /** What a plan says, for all files with its columns. */
    public static Preset of(String title, ImportPlan plan) {
        List<List<String>> required = new ArrayList<>();
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        List<String> keep = new ArrayList<>();
        List<String> leaveOut = new ArrayList<>();
        for (ImportPlan.PlannedColumn column : plan.columns()) {
            required.add(List.of(column.name()));
            switch (column.role()) {
                case KEEP -> keep.add(column.name());
                case LEAVE_OUT -> leaveOut.add(column.name());
                default -> roles.put(column.role(), List.of(column.name()));
            }
        }
        Map<ProblemKind, Fix> fixes = new EnumMap<>(ProblemKind.class);
        plan.fixes().forEach((kind, fix) -> {
            if (fix != kind.usual()) {
                fixes.put(kind, fix);
            }
        });
        return new Preset(
                VERSION,
                title,
                required,
                roles,
                keep,
                leaveOut,
                plan.time().dateFormats(),
                plan.zone(),
                plan.sourceEpsg(),
                fixes,
                new LinkedHashMap<>(plan.spellings()));
    }

    public static Preset fromJson(String text) throws WorkbenchException {
        try {
            Preset read = JSON.readValue(text, Preset.class);
            if (read != null) {
                return read;
            }
        } catch (JsonMappingException e) {
            boolean ours =
                    e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof DateTimeException;
            String why = ours ? e.getCause().getMessage() : e.getOriginalMessage();
            throw new WorkbenchException(Problem.error("import.no-preset", String.valueOf(why)), e);
        } catch (JsonProcessingException e) {
            throw new WorkbenchException(Problem.error("import.no-preset", e.getOriginalMessage()), e);
        }
        throw new WorkbenchException(Problem.error("import.no-preset", "null"));
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preset is plain data", e);
        }
    }

    /** The required columns that a file lacks, by the first of their names. */
    List<String> lacking(List<String> header) {
        return required.stream()
                .filter(names -> first(names, header).isEmpty())
                .map(names -> names.get(0))
                .toList();
    }

    /** How many columns of a file the preset knows. */
    int knows(List<String> header) {
        List<String> all = new ArrayList<>();
        required.forEach(all::addAll);
        roles.values().forEach(all::addAll);
        all.addAll(keep);
        all.addAll(leaveOut);
        return (int) header.stream()
                .filter(column -> first(all, List.of(column)).isPresent())
                .count();
    }

    /** Position of the column that has the first of some names that any has. */
    static OptionalInt first(List<String> names, List<String> header) {
        for (String name : names) {
            String plain = HeaderWords.normal(name);
            for (int i = 0; i < header.size(); i++) {
                if (HeaderWords.normal(header.get(i)).equals(plain)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }
}
