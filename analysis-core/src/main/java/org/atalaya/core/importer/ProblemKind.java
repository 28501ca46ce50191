// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of problem that rows can have, with what can be done about it. */
public enum ProblemKind {
    UNREADABLE_DATE,
    IMPOSSIBLE_DATE,
    FUTURE_DATE,
    MISSING_DATE,
    MISSING_CLOCK,
    CLOCK_GAP,
    MIDNIGHT,
    FIRST_OF_MONTH,
    LATER_END,
    NULL_ISLAND,
    UNREADABLE_PLACE,
    MISSING_PLACE,
    SWAPPED,
    OUTSIDE,
    UNKNOWN_ZONE,
    UNMATCHED_ADDRESS,
    FAR,
    STACKED,
    SPELLINGS,
    REPEATED_ROW,
    REPEATED_ID,
    BROKEN_BYTES,
    RAGGED,
    FOOTER;

    private static final Map<String, ProblemKind> BY_CODE = Map.ofEntries(
            Map.entry("import.unreadable-date", UNREADABLE_DATE),
            Map.entry("import.unreadable-clock", UNREADABLE_DATE),
            Map.entry("import.incomplete-date", UNREADABLE_DATE),
            Map.entry("import.impossible-date", IMPOSSIBLE_DATE),
            Map.entry("import.impossible-time", IMPOSSIBLE_DATE),
            Map.entry("import.future-date", FUTURE_DATE),
            Map.entry("import.no-date", MISSING_DATE),
            Map.entry("import.no-clock", MISSING_CLOCK),
            Map.entry("import.clock-gap", CLOCK_GAP),
            Map.entry("import.midnight", MIDNIGHT),
            Map.entry("import.midnight-heap", MIDNIGHT),
            Map.entry("import.first-of-month-heap", FIRST_OF_MONTH),
            Map.entry("import.place-mark", NULL_ISLAND),
            Map.entry("import.stacked-points", STACKED),
            Map.entry("import.spellings", SPELLINGS),
            Map.entry("import.spellings-merged", SPELLINGS),
            Map.entry("import.first-of-month", FIRST_OF_MONTH),
            Map.entry("import.unreadable-end", LATER_END),
            Map.entry("import.end-before-start", LATER_END),
            Map.entry("import.null-island", NULL_ISLAND),
            Map.entry("import.unreadable-coordinates", UNREADABLE_PLACE),
            Map.entry("import.impossible-coordinates", UNREADABLE_PLACE),
            Map.entry("import.impossible-degrees", UNREADABLE_PLACE),
            Map.entry("import.metres-as-degrees", UNREADABLE_PLACE),
            Map.entry("import.degrees-as-metres", UNREADABLE_PLACE),
            Map.entry("import.outside-crs", UNREADABLE_PLACE),
            Map.entry("import.no-place", MISSING_PLACE),
            Map.entry("import.no-zone", MISSING_PLACE),
            Map.entry("import.no-address", MISSING_PLACE),
            Map.entry("import.unknown-zone", UNKNOWN_ZONE),
            Map.entry("import.unmatched-address", UNMATCHED_ADDRESS),
            Map.entry("import.ambiguous-address", UNMATCHED_ADDRESS),
            Map.entry("import.swapped", SWAPPED),
            Map.entry("import.outside", OUTSIDE),
            Map.entry("import.far", FAR),
            Map.entry("import.stacked", STACKED),
            Map.entry("import.repeated-row", REPEATED_ROW),
            Map.entry("import.repeated-id", REPEATED_ID),
            Map.entry("import.broken-bytes", BROKEN_BYTES),
            Map.entry("import.ragged", RAGGED),
            Map.entry("import.footer", FOOTER),
            Map.entry("import.blank-rows", FOOTER));

    /** What can be done; the first is what is done when nobody says anything: the unreadable is left out, the odd kept. */
    public List<Fix> fixes() {
        return switch (this) {
            case UNREADABLE_DATE -> List.of(Fix.SKIP, Fix.SET_MISSING, Fix.OTHER_COLUMN);
            case IMPOSSIBLE_DATE -> List.of(Fix.SKIP, Fix.SET_MISSING, Fix.MONTH_ONLY, Fix.OTHER_COLUMN);
            case FUTURE_DATE -> List.of(Fix.SKIP, Fix.SET_MISSING, Fix.OTHER_COLUMN, Fix.KEEP);
            case MISSING_DATE -> List.of(Fix.KEEP, Fix.OTHER_COLUMN, Fix.SKIP);
            case MISSING_CLOCK, CLOCK_GAP, MIDNIGHT -> List.of(Fix.KEEP, Fix.DAY_ONLY, Fix.SET_MISSING, Fix.SKIP);
            case FIRST_OF_MONTH -> List.of(Fix.KEEP, Fix.MONTH_ONLY, Fix.SET_MISSING, Fix.SKIP);
            case NULL_ISLAND, UNREADABLE_PLACE, RAGGED -> List.of(Fix.SKIP, Fix.SET_MISSING);
            case SWAPPED -> List.of(Fix.SWAP, Fix.KEEP, Fix.SET_MISSING, Fix.SKIP);
            case OUTSIDE -> List.of(Fix.SKIP, Fix.CLIP, Fix.SET_MISSING, Fix.KEEP);
            case UNKNOWN_ZONE, UNMATCHED_ADDRESS -> List.of(Fix.SET_MISSING, Fix.SKIP);
            case FAR, STACKED -> List.of(Fix.KEEP, Fix.SET_MISSING, Fix.SKIP);
            case SPELLINGS -> List.of(Fix.KEEP, Fix.MERGE);
            case FOOTER -> List.of(Fix.SKIP, Fix.KEEP);
            case LATER_END, MISSING_PLACE, REPEATED_ROW, REPEATED_ID, BROKEN_BYTES -> List.of(Fix.KEEP, Fix.SKIP);
        };
    }

    /** What is done when nobody says anything. */
    public Fix usual() {
        return fixes().get(0);
    }

    /** The kind that a problem is of, by its code; empty for one that nothing can be done about, such as a broken line. */
    public static Optional<ProblemKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The name in plans, options and bundles: {@code null-island}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static ProblemKind named(String id) {
        for (ProblemKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of problem " + id);
    }
}
