// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.map.MapRuler;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.importer.TypedPlace;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.render.Graticule;
import org.atalaya.core.workspace.Bookmark;
import org.atalaya.core.workspace.MapAids;

/** Goes to typed places and to bookmarks; bookmarks and graticule are part of the workspace and can be undone. */
public final class WayViewModel {

    /** A place that is gone to is seen from about 1 : 10,000 at most. */
    private static final double MOST_METRES_PER_PIXEL = 2.6;

    private final WorkspaceModel workspace;
    private final MapViewModel map;
    private final MapRuler ruler;
    private final Language language;
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final BooleanProperty listing = new SimpleBooleanProperty();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<double[]> mark = new SimpleObjectProperty<>();

    public WayViewModel(WorkspaceModel workspace, MapViewModel map, MapRuler ruler, Language language) {
        this.workspace = workspace;
        this.map = map;
        this.ruler = ruler;
        this.language = language;
        workspace.state().addListener((o, before, after) -> draw());
        ruler.now().addListener((o, before, after) -> draw());
        language.texts().addListener((o, before, after) -> draw());
        workspace.project().addListener((o, before, after) -> {
            mark.set(null);
            asking.set(false);
            listing.set(false);
        });
    }

    public MapViewModel map() {
        return map;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** Whether a place is asked for. */
    public BooleanProperty asking() {
        return asking;
    }

    /** Whether the bookmarks are listed. */
    public BooleanProperty listing() {
        return listing;
    }

    /** Why the typed place was not gone to, or null. */
    public ObjectProperty<Problem> problem() {
        return problem;
    }

    /** The place gone to, marked on the map; null for none. */
    public ObjectProperty<double[]> mark() {
        return mark;
    }

    public void ask() {
        problem.set(null);
        listing.set(false);
        asking.set(true);
    }

    /** Goes to a typed place and marks it; false where it is none, with the reason. */
    public boolean goTo(String typed) {
        Optional<Ruler> known = ruler.now().get();
        if (known.isEmpty()) {
            return false;
        }
        try {
            TypedPlace place = TypedPlace.read(typed, known.get(), map.studyArea());
            problem.set(null);
            mark.set(new double[] {place.x(), place.y()});
            map.goTo(place.x(), place.y(), MOST_METRES_PER_PIXEL);
            return true;
        } catch (WorkbenchException e) {
            problem.set(e.problem());
            return false;
        }
    }

    /** How the middle of the project is written, as an example: degrees, degrees with minutes, and metres. */
    public Optional<List<String>> examples() {
        return ruler.now().get().flatMap(known -> {
            double x = map.studyArea().centreX();
            double y = map.studyArea().centreY();
            double[] angles = known.degrees(x, y);
            return Double.isFinite(angles[0]) && Double.isFinite(angles[1])
                    ? Optional.of(List.of(
                            String.format(Locale.ROOT, "%.4f, %.4f", angles[1], angles[0]),
                            side(angles[1], "map.side.south", "map.side.north") + " "
                                    + side(angles[0], "map.side.west", "map.side.east"),
                            language.get("go-to.metres", Math.round(x), Math.round(y))))
                    : Optional.empty();
        });
    }

    private String side(double angle, String below, String above) {
        long seconds = Math.round(Math.abs(angle) * 3600);
        return String.format(Locale.ROOT, "%d°%02d'%02d\"", seconds / 3600, seconds / 60 % 60, seconds % 60)
                + language.get(angle < 0 ? below : above);
    }

    /** The marked place in degrees, in words. */
    public String markWords() {
        return mark.get() == null
                ? ""
                : ruler.now()
                        .get()
                        .map(known -> PlaceLine.degrees(known, mark.get(), language))
                        .orElse("");
    }

    public MapAids aids() {
        return workspace.state().get().aids();
    }

    public List<Bookmark> bookmarks() {
        return aids().bookmarks();
    }

    public void toggleList() {
        asking.set(false);
        listing.set(!listing.get());
    }

    /** Keeps what is in sight under a name; a blank one is numbered. */
    public void add(String name) {
        String given = name.isBlank() ? freeName() : name.strip();
        workspace.aid(
                "undo.bookmark",
                aids -> aids.with(new Bookmark(given, map.frame().get().extent())));
    }

    private String freeName() {
        int number = bookmarks().size() + 1;
        while (aids().bookmark(language.get("bookmark.name", number)).isPresent()) {
            number++;
        }
        return language.get("bookmark.name", number);
    }

    public void go(Bookmark bookmark) {
        map.show(bookmark.view());
    }

    public void rename(Bookmark bookmark, String name) {
        if (!name.isBlank() && !name.strip().equals(bookmark.name())) {
            workspace.aid("undo.bookmark", aids -> aids.renamed(bookmark.name(), name.strip()));
        }
    }

    public void delete(Bookmark bookmark) {
        workspace.aid("undo.bookmark", aids -> aids.without(bookmark.name()));
    }

    /** No lines, lines of degrees, lines of metres, in turn. */
    public void nextLines() {
        workspace.aid("undo.graticule", aids -> aids.with(aids.lines().next()));
    }

    private void draw() {
        Optional<Graticule> wanted =
                switch (aids().lines()) {
                    case NONE -> Optional.empty();
                    case METRES ->
                        Optional.of(
                                new Graticule(Optional.empty(), language.texts().get()));
                    case DEGREES ->
                        ruler.now()
                                .get()
                                .map(known -> new Graticule(
                                        Optional.of(known), language.texts().get()));
                };
        if (!wanted.equals(map.graticule().get())) {
            map.graticule().set(wanted);
        }
    }
}
