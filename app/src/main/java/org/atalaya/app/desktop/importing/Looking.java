// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** Looking at a file: the plan it is read by, and what the dry run of that plan gave. */
final class Looking {

    private final ImportDesk desk;
    private final Background background;
    private final Language language;
    private final FileChoices choices;
    private final HostChoice target;
    private final Running work;
    private final ReadOnlyObjectWrapper<ImportDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> failure = new ReadOnlyObjectWrapper<>();
    private Optional<ImportPlan> plan = Optional.empty();
    private boolean afresh;

    /** What looking at a file ends with: a draft, or the reason why there is none. */
    private record Seen(ImportDraft draft, Problem failure) {}

    Looking(
            ImportDesk desk,
            Background background,
            Language language,
            FileChoices choices,
            HostChoice target,
            Running work) {
        this.desk = desk;
        this.background = background;
        this.language = language;
        this.choices = choices;
        this.target = target;
        this.work = work;
    }

    /** The dry run of the choices made so far; null before the first file. */
    ReadOnlyObjectProperty<ImportDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Why the file cannot be read with the choices as they are; null where it can. */
    ReadOnlyObjectProperty<Problem> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The plan as it was chosen, also while it is tried. */
    ImportPlan now() {
        return plan.orElseGet(() -> draft.get().plan());
    }

    /** The file is read by this plan from now on. */
    void take(ImportPlan chosen) {
        plan = Optional.of(chosen);
    }

    /** Changes the plan where there is one already. */
    void change(UnaryOperator<ImportPlan> change) {
        plan = plan.map(change);
    }

    void keepPlanWhere(Predicate<ImportPlan> wanted) {
        plan = plan.filter(wanted);
    }

    /** Plans of earlier imports count no more for this file. */
    void leavePlansAside() {
        afresh = true;
    }

    /** Changes the plan and looks at the file again. */
    void edit(UnaryOperator<ImportPlan> change) {
        take(change.apply(now()));
        look();
    }

    /** Everything is found out anew. */
    void anew() {
        plan = Optional.empty();
        look();
    }

    /** Nothing is known of any file. */
    void clear() {
        afresh = false;
        plan = Optional.empty();
        draft.set(null);
    }

    /** The choices go back to those of the draft that is shown. */
    void goBack() {
        ImportDraft shown = draft.get();
        plan = Optional.of(shown.plan());
        if (choices.isZoneChosen()) {
            choices.setZone(ZoneId.of(shown.plan().zone()));
        }
        target.join(shown.host().isPresent());
        draft.set(null);
        draft.set(shown);
    }

    /** Reads the whole file with the choices as they are; what runs already is stopped. */
    void look() {
        if (choices.table().path().get() == null) {
            return;
        }
        work.stop();
        failure.set(null);
        ImportWish wish = wish();
        work.follow(background.start(
                language.text("import.looking"),
                progress -> {
                    try {
                        return new Seen(desk.look(wish, progress), null);
                    } catch (WorkbenchException e) {
                        return new Seen(null, e.problem());
                    }
                },
                seen -> {
                    if (wish.file().equals(choices.table().path().get())) {
                        failure.set(seen.failure());
                        choices.offerParts(seen.failure());
                        if (seen.draft() != null) {
                            plan = Optional.of(seen.draft().plan());
                            draft.set(seen.draft());
                        }
                    }
                }));
    }

    private ImportWish wish() {
        return new ImportWish(
                choices.table().path().get(),
                choices.table().partChosen(),
                choices.boundaryChosen(),
                choices.addressesChosen(),
                choices.zone().get(),
                choices.isZoneChosen(),
                choices.table().system().get(),
                choices.latitudeFirst().get(),
                choices.preset().get(),
                plan,
                target.chosen(),
                target.dataset(),
                afresh);
    }
}
