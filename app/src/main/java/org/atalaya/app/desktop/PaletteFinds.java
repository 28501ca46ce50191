// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.atalaya.app.desktop.command.Found;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.text.Folded;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** What the palette finds besides commands: analyses, zones and named places of the map, columns of the table. */
final class PaletteFinds implements Found.Finder {

    /** A word that stands everywhere would fill the list. */
    private static final int MOST_OF_A_KIND = 8;

    private final Models models;
    private final Consumer<String> showTab;

    PaletteFinds(Models models, Consumer<String> showTab) {
        this.models = models;
        this.showTab = showTab;
    }

    @Override
    public List<Found> find(String typed, Language language) {
        OpenProject project = models.workspace().project().get();
        if (typed.isBlank() || project == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Catalogue.search(models.analysis().catalogue(), typed, language.texts().get()).stream()
                .limit(MOST_OF_A_KIND)
                .forEach(analysis -> found.add(new Found(
                        MaterialDesignS.SIGMA,
                        language.get(analysis.titleKey()),
                        language.get("palette.analysis"),
                        () -> open(analysis))));
        places(project)
                .filter(place -> Folded.hasAll(place.name(), typed))
                .limit(MOST_OF_A_KIND)
                .forEach(place -> found.add(new Found(
                        MaterialDesignM.MAP_MARKER_OUTLINE, place.name(), language.get("palette.place"), () -> {
                            models.navigation().go(Page.MAP);
                            Point middle = place.shape().getInteriorPoint();
                            models.map().jump(middle.getX(), middle.getY());
                        })));
        Optional.ofNullable(models.workspace().whole()).map(dataset -> dataset.incidents()).stream()
                .flatMap(PaletteFinds::columns)
                .filter(name -> Folded.hasAll(name, typed))
                .limit(MOST_OF_A_KIND)
                .forEach(name -> found.add(new Found(
                        MaterialDesignT.TABLE_COLUMN, name, language.get("palette.column"), () -> column(name))));
        return found;
    }

    /** Where it lies is reckoned when it is sought out. */
    private record Place(String name, Geometry shape) {}

    private static Stream<Place> places(OpenProject project) {
        Stream<Place> zones = Stream.concat(project.zones().stream(), project.moreZones().stream())
                .flatMap(layer -> layer.zones().stream())
                .map(zone -> new Place(zone.name(), zone.area()));
        Stream<Place> base = project.base().stream()
                .filter(feature -> !feature.name().isBlank())
                .map(feature -> new Place(feature.name(), feature.shape()));
        Set<String> seen = new HashSet<>();
        // A street comes in many pieces under one name.
        return Stream.concat(zones, base).filter(place -> seen.add(place.name()));
    }

    private static Stream<String> columns(Incidents incidents) {
        return incidents.columns().stream().map(Column::name);
    }

    private void open(Analysis<?, ?> analysis) {
        models.navigation().go(Page.MAP);
        models.analysis().choose(analysis);
    }

    private void column(String name) {
        models.navigation().go(Page.MAP);
        showTab.accept("table");
        models.rows().wantFilter(name);
    }
}
