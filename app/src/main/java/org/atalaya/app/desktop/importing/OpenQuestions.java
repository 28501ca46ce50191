// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.core.importer.DelimitedFormat;
import org.atalaya.core.importer.PlacePlan;
import org.atalaya.core.problem.Problem;

/** What a file leaves open, and what was found out where nobody said it. */
final class OpenQuestions {

    private static final Set<String> SYSTEM_ASKED = Set.of(
            "import.crs-needed",
            "import.no-prj",
            "import.no-layer-crs",
            "import.boundary-crs-needed",
            "import.boundary-not-degrees",
            "import.crs-elsewhere",
            "import.crs-not-here",
            "import.impossible-degrees",
            "import.metres-as-degrees");

    private static final Set<String> ADDRESSES_ASKED = Set.of(
            "import.no-coordinates",
            "import.addresses-alone",
            "import.no-zone-but-addresses",
            "import.gazetteer-needed");

    private static final Set<String> ORDER_UNSURE = Set.of("import.pair-order-unsure", "import.pair-order-lived");

    private final FileChoices choices;
    private final ReadOnlyObjectProperty<ImportDraft> draft;
    private final ReadOnlyObjectProperty<Problem> failure;
    private final BooleanProperty confirmed = new SimpleBooleanProperty();

    OpenQuestions(
            FileChoices choices, ReadOnlyObjectProperty<ImportDraft> draft, ReadOnlyObjectProperty<Problem> failure) {
        this.choices = choices;
        this.draft = draft;
        this.failure = failure;
    }

    /** The time zone that the times are read in: the chosen one, or that of the plan. */
    ObservableValue<ZoneId> shownZone() {
        return Bindings.createObjectBinding(this::zone, choices.zone(), draft);
    }

    ZoneId zone() {
        boolean said = choices.isZoneChosen() || draft.get() == null;
        return said ? choices.zone().get() : ZoneId.of(draft.get().plan().zone());
    }

    /**
     * How many hours the time zone lies from the places of the file, where nobody chose that zone and it can hardly be
     * theirs; otherwise 0.
     */
    int hoursFromItsPlaces() {
        return draft.get() == null || choices.isZoneChosen() ? 0 : ClockDoubt.hours(draft.get());
    }

    /** The system that the coordinates are read in, chosen or found out; 0 where none is known. */
    ObservableValue<Integer> shownSystem() {
        return Bindings.createObjectBinding(
                () -> {
                    int chosen = choices.table().system().get();
                    return chosen > 0 || draft.get() == null
                            ? chosen
                            : draft.get().plan().sourceEpsg();
                },
                choices.table().system(),
                draft);
    }

    /** The encoding that the text is read in, chosen or found out; empty where none is known. */
    String encoding() {
        ImportDraft now = draft.get();
        String chosen = choices.table().encoding().get();
        return chosen.isEmpty() && now != null && now.plan().format() instanceof DelimitedFormat text
                ? text.charset()
                : chosen;
    }

    /** Whether the file is a text, so that somebody may know better how its letters are written. */
    boolean asksForEncoding() {
        Problem problem = failure.get();
        boolean noLetters = problem != null
                && problem.code().equals("import.binary")
                && choices.table().isAbout(problem);
        return noLetters
                || !choices.table().encoding().get().isEmpty()
                || (draft.get() != null && draft.get().plan().format() instanceof DelimitedFormat);
    }

    /** Whether nothing in the file tells which coordinate of a pair comes first. */
    boolean asksForPairOrder() {
        ImportDraft now = draft.get();
        return choices.latitudeFirst().get().isPresent()
                || (now != null && now.statements().stream().map(Problem::code).anyMatch(ORDER_UNSURE::contains));
    }

    /** Whether the file, or its boundary, cannot be read before somebody names its coordinate system. */
    boolean asksForSystem(boolean ofBoundary) {
        Problem problem = failure.get();
        return problem != null
                && SYSTEM_ASKED.contains(problem.code())
                && choices.boundary().isAbout(problem) == ofBoundary;
    }

    /** Whether the file is placed by its addresses, or has no coordinates and may be. */
    boolean asksForAddresses() {
        Problem problem = failure.get();
        return choices.gazetteer().path().get() != null
                || placesAddresses()
                || (problem != null && ADDRESSES_ASKED.contains(problem.code()));
    }

    /** Whether the addresses of the file give its places. */
    boolean placesAddresses() {
        ImportDraft now = draft.get();
        return now != null && now.plan().place().form() == PlacePlan.Form.ADDRESS;
    }

    /** The system that was guessed from the boundary and that nobody has confirmed yet, as it was told. */
    Optional<Problem> guess() {
        ImportDraft shown = draft.get();
        return shown == null || confirmed.get()
                ? Optional.empty()
                : shown.statements().stream()
                        .filter(statement -> statement.code().equals("import.crs-guessed"))
                        .findFirst();
    }

    /** Whether the person looked at the map and found the guessed system right. */
    ReadOnlyBooleanProperty confirmed() {
        return confirmed;
    }

    void confirmGuess() {
        confirmed.set(true);
    }

    /** What was confirmed counts no more. */
    void reopen() {
        confirmed.set(false);
    }
}
