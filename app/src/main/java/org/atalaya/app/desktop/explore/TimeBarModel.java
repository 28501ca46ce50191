// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.core.explore.DayBins;
import org.atalaya.core.selection.Selection;

/** The time window under the map: which days there are, which are looked at, and the steps of playing them. */
public final class TimeBarModel {

    /** How the window moves when it is played. */
    public enum Manner {
        /** It keeps its length. */
        MOVING,
        /** Its start stays. */
        GROWING
    }

    /** The axis and what is counted on it. */
    public record Bars(DayBins bins, double[] counts) {}

    private final LinkedModel linked;
    private final ReadOnlyObjectWrapper<Optional<Bars>> bars = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimeWindow>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<DayBins.Unit> step = new SimpleObjectProperty<>(DayBins.Unit.WEEK);
    private final ObjectProperty<Manner> manner = new SimpleObjectProperty<>(Manner.MOVING);
    private final ObjectProperty<Optional<TimeWindow>> other = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<TimeWindow>> drawn = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

    /** Whether the window is being drawn and nothing has followed yet. */
    private boolean drawing;

    /** Whether the views have not caught up with the latest step. */
    private boolean behind;

    public TimeBarModel(LinkedModel linked) {
        this.linked = linked;
        linked.shown().addListener((o, before, after) -> read());
        linked.filter().selection().addListener((o, before, after) -> {
            if (!playing.get()) {
                window.set(asked());
            }
        });
    }

    /** Empty where no incident has a day. */
    public ReadOnlyObjectProperty<Optional<Bars>> bars() {
        return bars.getReadOnlyProperty();
    }

    /** Empty where all days are looked at. */
    public ReadOnlyObjectProperty<Optional<TimeWindow>> window() {
        return window.getReadOnlyProperty();
    }

    /** The period the window is compared with; empty while nothing is compared. */
    public ObjectProperty<Optional<TimeWindow>> other() {
        return other;
    }

    /** The other period as it was last drawn on the bar. */
    public ReadOnlyObjectProperty<Optional<TimeWindow>> drawn() {
        return drawn;
    }

    /** Compares with these days from now on. */
    public void compareWith(TimeWindow next) {
        drawn.set(Optional.empty());
        drawn.set(Optional.of(next));
    }

    /** How far one step of playing goes. */
    public ObjectProperty<DayBins.Unit> step() {
        return step;
    }

    public ObjectProperty<Manner> manner() {
        return manner;
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /**
     * Incidents in the window, or of all days: those that pass the filter, or, while a window is being drawn, what the
     * bars in it stand for.
     */
    public double counted() {
        Optional<Bars> now = bars.get();
        LinkedModel.Shown shown = linked.shown().get();
        if (now.isEmpty() || shown == null) {
            return 0;
        }
        if (!drawing) {
            return shown.filtered().passing();
        }
        double[] days = shown.days();
        LocalDate first = shown.facets().firstDay();
        TimeWindow asked =
                window.get().orElse(new TimeWindow(first, now.get().bins().end()));
        double sum = 0;
        for (int day = 0; day < days.length; day++) {
            LocalDate date = first.plusDays(day);
            sum += !date.isBefore(asked.from()) && date.isBefore(asked.to()) ? days[day] : 0;
        }
        return sum;
    }

    /** Shows a window that is still being drawn; nothing follows it yet. */
    public void draw(TimeWindow next) {
        drawing = true;
        window.set(Optional.of(next));
    }

    /** Looks at these days; one change to undo. All days at once are no window. */
    public void look(TimeWindow next) {
        boolean everything = bars.get()
                .map(b -> !next.from().isAfter(b.bins().firstDay())
                        && !next.to().isBefore(b.bins().end()))
                .orElse(true);
        window.set(everything ? Optional.empty() : Optional.of(next));
        linked.filter()
                .between(
                        everything ? Optional.empty() : Optional.of(next.from().atStartOfDay()),
                        everything ? Optional.empty() : Optional.of(next.to().atStartOfDay()));
    }

    public void clear() {
        window.set(Optional.empty());
        linked.filter().between(Optional.empty(), Optional.empty());
    }

    /** Looks at all days again; playing stops. */
    public void everything() {
        pause();
        clear();
    }

    /** Starts or stops playing. */
    public void playOrPause() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Starts playing, at the start where the window stands at the end or there is none. */
    public void play() {
        if (bars.get().isEmpty()) {
            return;
        }
        playing.set(true);
        DayBins bins = bars.get().get().bins();
        Optional<TimeWindow> now = window.get();
        if (now.isEmpty() || !now.get().to().isBefore(bins.end())) {
            LocalDate from = step.get().plus(bins.start(0), 0);
            long length = now.map(w -> ChronoUnit.DAYS.between(w.from(), w.to()))
                    .filter(days -> manner.get() == Manner.MOVING && days < bins.days())
                    .orElse(ChronoUnit.DAYS.between(from, step.get().plus(from, 1)));
            preview(new TimeWindow(from, from.plusDays(length)));
        }
    }

    /** Moves one step on; stops behind the last day. */
    public void advance() {
        if (behind) {
            return;
        }
        move(1);
        if (playing.get() && atEnd()) {
            pause();
        }
    }

    /** Moves by steps, back where the number is negative; while playing nothing is kept to be undone. */
    public void move(int steps) {
        if (bars.get().isEmpty() || window.get().isEmpty()) {
            return;
        }
        TimeWindow now = window.get().get();
        LocalDate from = manner.get() == Manner.MOVING ? step.get().plus(now.from(), steps) : now.from();
        LocalDate to = step.get().plus(now.to(), steps);
        DayBins bins = bars.get().get().bins();
        if (!from.isBefore(to) || !to.isAfter(bins.firstDay()) || !from.isBefore(bins.end())) {
            return;
        }
        if (playing.get()) {
            preview(new TimeWindow(from, to));
        } else {
            look(new TimeWindow(from, to));
        }
    }

    /** Stops playing; where the window stands becomes the filter. */
    public void pause() {
        if (playing.get()) {
            playing.set(false);
            window.get().ifPresent(this::look);
        }
    }

    private boolean atEnd() {
        return bars.get()
                .flatMap(b -> window.get().map(w -> !w.to().isBefore(b.bins().end())))
                .orElse(true);
    }

    private void preview(TimeWindow next) {
        window.set(Optional.of(next));
        behind = true;
        linked.filter().preview(next.from().atStartOfDay(), next.to().atStartOfDay());
    }

    private void read() {
        behind = false;
        drawing = false;
        LinkedModel.Shown shown = linked.shown().get();
        if (shown == null || shown.days().length == 0) {
            bars.set(Optional.empty());
            window.set(Optional.empty());
            return;
        }
        DayBins bins = DayBins.fitting(shown.facets().firstDay(), shown.days().length);
        bars.set(Optional.of(new Bars(bins, bins.sums(shown.days()))));
        if (!playing.get()) {
            window.set(asked());
        }
    }

    /** The window of the filter, widened to whole days. */
    private Optional<TimeWindow> asked() {
        Selection selection = linked.filter().selection().get();
        LinkedModel.Shown shown = linked.shown().get();
        if (shown == null
                || shown.days().length == 0
                || (selection.from().isEmpty() && selection.to().isEmpty())) {
            return Optional.empty();
        }
        LocalDate first = shown.facets().firstDay();
        LocalDate from = selection.from().map(LocalDateTime::toLocalDate).orElse(first);
        LocalDate to = selection
                .to()
                .map(end -> end.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? end.toLocalDate()
                        : end.toLocalDate().plusDays(1))
                .orElse(first.plusDays(shown.days().length));
        return from.isBefore(to) ? Optional.of(new TimeWindow(from, to)) : Optional.empty();
    }
}
