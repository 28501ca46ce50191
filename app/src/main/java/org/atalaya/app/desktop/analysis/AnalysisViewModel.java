// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.ReadyLayers;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/** An analysis being set up: which one, the texts typed so far, what is wrong with them, and its run. */
public final class AnalysisViewModel {

    private static final String AUTO = "auto";
    private static final String INCIDENTS = "incidents";

    private final WorkspaceModel workspace;
    private final Background background;
    private final Language language;
    private final Runner runner;
    private final List<Analysis<?, ?>> catalogue;
    private final ObjectProperty<Analysis<?, ?>> chosen = new SimpleObjectProperty<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** What was typed since the window was opened: only the provenance tells what "auto" came to. */
    private final Map<Long, Map<String, String>> typedFor = new HashMap<>();

    private final Checking checking;
    private final InputChoices inputs;
    private final LivePreview live;
    private boolean sliding;
    private final ObjectProperty<Background.Handle> running = new SimpleObjectProperty<>();

    private final ReadOnlyIntegerWrapper followed = new ReadOnlyIntegerWrapper();
    private boolean following;

    public AnalysisViewModel(
            WorkspaceModel workspace,
            Background background,
            Language language,
            Runner runner,
            List<Analysis<?, ?>> catalogue) {
        this.workspace = workspace;
        this.background = background;
        this.language = language;
        this.runner = runner;
        this.catalogue = List.copyOf(catalogue);
        this.live = new LivePreview(workspace, background);
        this.checking = new Checking(background, runner);
        this.inputs = new InputChoices(workspace, background, language);
        live.on().addListener((o, before, after) -> {
            if (after) {
                startLive();
            }
        });
        if (!catalogue.isEmpty()) {
            choose(catalogue.get(0));
        }
        workspace.project().addListener((o, before, after) -> {
            typedFor.clear();
            forgetOtherInputs();
            if (chosen.get() == null) {
                check();
            } else {
                following = before != null && after != null && before.file().equals(after.file());
                choose(chosen.get());
                following = false;
            }
        });
        workspace.dataset().addListener((o, before, after) -> follow(before, after));
    }

    public List<Analysis<?, ?>> catalogue() {
        return catalogue;
    }

    /** Whether the choice changes only because something was edited in the open project: nobody has asked for the form. */
    public boolean isFollowing() {
        return following;
    }

    public ObjectProperty<Analysis<?, ?>> chosen() {
        return chosen;
    }

    public ObservableList<Problem> problems() {
        return checking.problems();
    }

    /** Whether {@link #problems()} are those of what is typed now. */
    public ReadOnlyBooleanProperty checked() {
        return checking.checked();
    }

    /** The run under way, or null. */
    public ObjectProperty<Background.Handle> running() {
        return running;
    }

    /** Sets up an analysis as it was last run on the incidents that are looked at, else with its defaults. */
    public void choose(Analysis<?, ?> analysis) {
        choose(analysis, latestSettings(analysis));
    }

    private Map<String, String> latestSettings(Analysis<?, ?> analysis) {
        return workspace.runs().stream()
                .filter(run -> run.provenance().analysisId().equals(analysis.id()))
                .filter(workspace::isOfDataset)
                .findFirst()
                .map(run -> typedFor.getOrDefault(run.number(), run.provenance().parameters()))
                .orElse(Map.of());
    }

    /** Sets up an analysis with some of its parameters given, such as those of an earlier run. */
    public void choose(Analysis<?, ?> analysis, Map<String, String> given) {
        texts.clear();
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            String usual = parameter.kind() == ParamDescription.Kind.INPUT ? inputs.shown() : parameter.defaultValue();
            texts.put(parameter.name(), given.getOrDefault(parameter.name(), usual));
        }
        if (chosen.get() == analysis) {
            // The form is built again when the choice changes.
            chosen.set(null);
        }
        chosen.set(analysis);
        check();
    }

    /** What "auto" came to in the last run, where that run was made with the choices of now; empty otherwise. */
    public Optional<String> resolved(String parameter) {
        return lastRun()
                .filter(run -> AUTO.equals(
                        typedFor.getOrDefault(run.number(), Map.of()).get(parameter)))
                .map(run -> run.provenance().parameters())
                .filter(values -> parameters().stream()
                        .filter(p ->
                                p.kind() == ParamDescription.Kind.CHOICE || p.kind() == ParamDescription.Kind.INPUT)
                        .allMatch(p -> text(p.name()).equals(values.get(p.name()))))
                .map(values -> values.get(parameter))
                .filter(value -> !value.isEmpty() && !value.equals(AUTO));
    }

    public void choose(String id) {
        catalogue.stream().filter(a -> a.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    public List<ParamDescription> parameters() {
        return ParamDescription.of(chosen.get().parameterType());
    }

    public String text(String parameter) {
        return texts.getOrDefault(parameter, "");
    }

    public void type(String parameter, String text) {
        if (!text.equals(texts.put(parameter, text))) {
            if (!sliding) {
                check();
            }
            preview();
        }
    }

    /** While a slider is held only the preview follows; what is checked is where it is let go. */
    public void sliding(boolean held) {
        if (sliding != held) {
            sliding = held;
            if (!held) {
                check();
            }
        }
    }

    /** Whether the density on the map follows what is typed. */
    public BooleanProperty live() {
        return live.on();
    }

    /** Whether the chosen analysis can be followed while it is set up. */
    public boolean canBeLive() {
        return chosen.get() != null && chosen.get().id().equals(LivePreview.ANALYSIS);
    }

    /** A density has to be there before it can follow. */
    private void startLive() {
        if (canBeLive() && live.hasLayer()) {
            preview();
        } else if (canBeLive()) {
            run();
        }
    }

    private void preview() {
        if (live.on().get() && canBeLive()) {
            Map<String, String> now = new LinkedHashMap<>(texts);
            now.replaceAll((name, text) ->
                    Checking.isAuto(text) ? outlook().get().rules().getOrDefault(name, text) : text);
            live.show(new InputRef(text(INCIDENTS)), now);
        }
    }

    /** What "automatic" comes to, and what a run will take; of what is typed once it is {@link #checked()}. */
    public ReadOnlyObjectProperty<Outlook> outlook() {
        return checking.outlook();
    }

    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** What a parameter for incidents can be: what is looked at, the datasets of the project, its selections. */
    public List<String> inputs() {
        return inputs.all(text(INCIDENTS));
    }

    /** How a dataset is called. */
    public String inputName(String text) {
        return inputs.name(text);
    }

    /** Changes when another part of the same incidents is read than before. */
    ReadOnlyIntegerProperty followed() {
        return followed.getReadOnlyProperty();
    }

    /** Changes when {@link #inputName} says more than before. */
    ReadOnlyIntegerProperty counted() {
        return inputs.counted();
    }

    /** Names what the analysis reads; the other choices stay, and the form is built again for its columns. */
    public void chooseInput(String parameter, String ref) {
        if (!text(parameter).equals(ref)) {
            Map<String, String> kept = new LinkedHashMap<>(texts);
            kept.put(parameter, ref);
            choose(chosen.get(), kept);
        }
    }

    /** All incidents of the dataset that is read, or a part of which: the same columns, whatever is asked of them. */
    public Optional<Incidents> whole() {
        return workspace.base(new InputRef(text(INCIDENTS))).map(Dataset::incidents);
    }

    /** Names of the columns of the incidents, for parameters that name one. */
    public List<String> columns() {
        return whole().map(rows -> rows.columns().stream().map(Column::name).toList())
                .orElse(List.of());
    }

    /** Names of the layers of zones beside the boundary, for parameters that name one. */
    public List<String> zoneLayers() {
        return workspace.isOpen() ? workspace.project().get().zoneLayers().names() : List.of();
    }

    public boolean workspaceOpen() {
        return workspace.isOpen();
    }

    /** A problem as a sentence that names the field by its label instead of its key. */
    public String sentence(Problem problem) {
        String words = language.say(new Problem(problem.severity(), problem.code(), Where.NOWHERE, problem.args()));
        return problem.where()
                .parameter()
                .filter(name -> parameters().stream().anyMatch(p -> p.name().equals(name)))
                .map(name -> language.get(chosen.get().id() + "." + name + ".label") + ": " + words)
                .orElse(words);
    }

    public boolean canRun() {
        return workspace.isOpen()
                && running.get() == null
                && checking.problems().stream().noneMatch(Problem::stops);
    }

    /** Checks in the background; only the answer to the latest typing is shown. */
    public void check() {
        if (!workspace.isOpen() || chosen.get() == null) {
            checking.nothing();
        } else {
            checking.check(chosen.get(), workspace.project().get().shelf(), texts());
        }
    }

    /** A run and what it shows. */
    private record Ran(Run run, ReadyLayers layers) {}

    public void run() {
        if (!canRun()) {
            return;
        }
        Analysis<?, ?> analysis = chosen.get();
        Map<String, String> typed = texts();
        Shelf shelf = workspace.project().get().shelf();
        Background.Handle handle = background.start(
                language.text(analysis.titleKey()),
                progress -> {
                    Run run = shelf.keep(runner.run(analysis, shelf, typed, progress));
                    return new Ran(run, ReadyLayers.of(run));
                },
                ran -> {
                    typedFor.put(ran.run().number(), typed);
                    workspace.add(ran.run(), ran.layers());
                });
        running.set(Boolean.TRUE.equals(handle.alive().getValue()) ? handle : null);
        handle.alive().addListener((o, before, alive) -> {
            if (!alive) {
                running.set(null);
            }
        });
    }

    public void cancel() {
        if (running.get() != null) {
            running.get().stop();
        }
    }

    public ObservableList<Run> runs() {
        return workspace.runs();
    }

    /** The latest run of the chosen analysis on the chosen incidents. */
    public Optional<Run> lastRun() {
        Optional<InputRef> input = workspace.resolved(new InputRef(text(INCIDENTS)));
        return workspace.runs().stream()
                .filter(run -> run.provenance().analysisId().equals(chosen.get().id()))
                .filter(run -> workspace.inputOf(run).equals(input))
                .findFirst();
    }

    /** Knows what of a run the map can show besides what it shows anyway. */
    public WorkspaceModel workspace() {
        return workspace;
    }

    /** A form about what was looked at is about what is looked at now, filtered or not. */
    private void follow(Dataset before, Dataset after) {
        if (before == null || after == null || workspace.opening() || chosen.get() == null) {
            return;
        }
        boolean filtered =
                before.ref().condition().isPresent() || after.ref().condition().isPresent();
        for (ParamDescription parameter : parameters()) {
            if (filtered
                    && parameter.kind() == ParamDescription.Kind.INPUT
                    && text(parameter.name()).equals(before.ref().text())) {
                follow(parameter.name(), after.ref().text());
            }
        }
    }

    /** With the same columns to offer the form stays as it is, but for the name of what it reads. */
    private void follow(String parameter, String ref) {
        Optional<Incidents> before = whole();
        Optional<Incidents> after = workspace.base(new InputRef(ref)).map(Dataset::incidents);
        if (before.isEmpty() || !before.equals(after)) {
            chooseInput(parameter, ref);
        } else if (!ref.equals(texts.put(parameter, ref))) {
            followed.set(followed.get() + 1);
            check();
        }
    }

    private void forgetOtherInputs() {
        List<String> offered = inputs();
        for (ParamDescription parameter : chosen.get() == null ? List.<ParamDescription>of() : parameters()) {
            if (parameter.kind() == ParamDescription.Kind.INPUT && !offered.contains(text(parameter.name()))) {
                texts.put(parameter.name(), offered.get(0));
            }
        }
    }
}
