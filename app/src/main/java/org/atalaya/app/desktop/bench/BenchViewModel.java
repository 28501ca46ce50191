// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Normalisation;

/** The question put to the bench, what it found, how the matrices are read, and the picked cell. */
public final class BenchViewModel {

    /** A cell of one model's matrix. */
    public record Pick(String model, int row, int column) {}

    private final WorkspaceModel workspace;
    private final AnalysisViewModel question;
    private final Runnable showMap;
    private final ReadOnlyObjectWrapper<BenchFindings> findings = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Normalisation> normalisation = new SimpleObjectProperty<>(Normalisation.OF_ACTUAL);
    private final ObjectProperty<Pick> picked = new SimpleObjectProperty<>();

    public BenchViewModel(WorkspaceModel workspace, AnalysisViewModel question, Runnable showMap) {
        this.workspace = workspace;
        this.question = question;
        this.showMap = showMap;
        workspace.runs().addListener((ListChangeListener<Run>) change -> look());
        look();
    }

    public AnalysisViewModel question() {
        return question;
    }

    public ReadOnlyObjectProperty<BenchFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    public ObjectProperty<Normalisation> normalisation() {
        return normalisation;
    }

    public ObjectProperty<Pick> picked() {
        return picked;
    }

    /** Names in a list parameter, such as the features. */
    public List<String> list(String parameter) {
        return Arrays.stream(question.text(parameter).split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    public void choose(String parameter, String name, boolean wanted) {
        List<String> names = new ArrayList<>(list(parameter));
        names.remove(name);
        if (wanted) {
            names.add(name);
        }
        question.type(parameter, String.join(", ", names));
    }

    /** The incidents of the picked cell; empty when none is picked. */
    public long[] incidentsInPick() {
        Pick pick = picked.get();
        if (pick == null || findings.get() == null) {
            return new long[0];
        }
        List<String> classes = findings.get().counts().get(0).rowLabels();
        return findings.get().incidentsIn(pick.model(), classes.get(pick.row()), classes.get(pick.column()));
    }

    /** Selects the incidents of the picked cell and goes to the map. */
    public void showOnMap() {
        workspace.highlight().set(Highlight.of(incidentsInPick()));
        workspace.edit("incidents", layer -> layer.withVisible(true));
        showMap.run();
    }

    private void look() {
        Optional<BenchFindings> latest = workspace.runs().stream()
                .flatMap(run -> BenchFindings.of(run).stream())
                .findFirst();
        if (latest.isEmpty()
                || findings.get() == null
                || !latest.get().run().equals(findings.get().run())) {
            picked.set(null);
            findings.set(latest.orElse(null));
        }
    }
}
