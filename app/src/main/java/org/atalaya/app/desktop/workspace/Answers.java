// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.selection.Ecql;
import org.atalaya.core.selection.Query;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.selection.Vocabulary;

/**
 * What references name: datasets, saved selections, and what a condition leaves of either. What a reference comes to is
 * said at once; incidents that answer a condition have to be selected, and that belongs beside the window's thread. Any
 * thread may ask; only the window's thread tells what is open.
 */
final class Answers {

    /** Each holds the places and times of its incidents, and is given up where memory is scarce. */
    private static final int KEPT = 12;

    /** What a question is asked of. An answer stays with its ground, so none of a project before is taken for one of now. */
    private record Ground(
            Optional<OpenProject> project,
            List<Selection> selections,
            List<Run> runs,
            Latest<SoftReference<Dataset>> answers) {

        Ground {
            selections = List.copyOf(selections);
            runs = List.copyOf(runs);
        }

        Optional<Dataset> answer(InputRef full) {
            return answers.get(full.text()).map(SoftReference::get);
        }
    }

    private volatile Ground ground = new Ground(Optional.empty(), List.of(), List.of(), new Latest<>(KEPT));

    /** From now on this project is asked, and what was answered before is forgotten. */
    void open(OpenProject project) {
        ground = new Ground(Optional.of(project), ground.selections(), ground.runs(), new Latest<>(KEPT));
    }

    void saved(List<Selection> selections) {
        Ground now = ground;
        ground = new Ground(now.project(), selections, now.runs(), now.answers());
    }

    void runs(List<Run> runs) {
        Ground now = ground;
        ground = new Ground(now.project(), now.selections(), runs, now.answers());
    }

    /** The dataset that is asked, without the condition. */
    Optional<Dataset> base(InputRef ref) {
        Ground now = ground;
        return now.project().flatMap(project -> project.dataset(full(now, ref).base()));
    }

    /** What a reference comes to, with the condition of a saved selection in it; empty where it names nothing. */
    Optional<InputRef> resolved(InputRef ref) {
        Ground now = ground;
        InputRef full = full(now, ref);
        Optional<Dataset> base = now.project().flatMap(project -> project.dataset(full.base()));
        if (base.isEmpty() || full.condition().isEmpty()) {
            return base.map(Dataset::ref);
        }
        return now.answer(full).isPresent() || query(now, base.get(), full).isPresent()
                ? Optional.of(full)
                : Optional.empty();
    }

    /** What is at hand: a dataset, or an answer that was given before. */
    Optional<Dataset> known(InputRef ref) {
        Ground now = ground;
        InputRef full = full(now, ref);
        return full.condition().isEmpty()
                ? now.project().flatMap(project -> project.dataset(full.base()))
                : now.answer(full);
    }

    /** Those that a reference names, selected where they were not before: beside the window's thread. */
    Optional<Dataset> dataset(InputRef ref) {
        return dataset(ground, ref);
    }

    /** The same as a part of given incidents; empty where the reference asks others by now. */
    Optional<Dataset> part(Incidents all, InputRef ref) {
        Ground now = ground;
        return now.project()
                .flatMap(project -> project.dataset(full(now, ref).base()))
                .filter(base -> base.incidents().equals(all))
                .flatMap(base -> dataset(now, ref));
    }

    private static Optional<Dataset> dataset(Ground now, InputRef ref) {
        InputRef full = full(now, ref);
        Optional<Dataset> base = now.project().flatMap(project -> project.dataset(full.base()));
        if (base.isEmpty() || full.condition().isEmpty()) {
            return base;
        }
        Optional<Query> query = query(now, base.get(), full);
        return query.map(asked -> now.answer(full).orElseGet(() -> {
            Dataset found = new Dataset(
                    full,
                    base.get().name(),
                    asked.select(
                            base.get().incidents(), now.project().orElseThrow().zoneLayers()));
            now.answers().put(full.text(), new SoftReference<>(found));
            return found;
        }));
    }

    /** What a layer of a run was made of; empty for any other layer. */
    Optional<InputRef> behind(Layer layer) {
        return ground.runs().stream()
                .filter(run -> layer.id().startsWith("run/" + run.number() + "/"))
                .findFirst()
                .map(Answers::inputOf);
    }

    /** What a run was made of, as it was named then. */
    static InputRef inputOf(Run run) {
        return new InputRef(run.provenance().parameters().getOrDefault("incidents", "incidents"));
    }

    /** The incidents that a layer of a run was made of, selected where they were not before; see {@link #dataset}. */
    Optional<Incidents> incidentsBehind(Layer layer) {
        return behind(layer).flatMap(this::dataset).map(Dataset::incidents);
    }

    private static InputRef full(Ground ground, InputRef ref) {
        return ref.selectionName()
                .flatMap(name -> ground.selections().stream()
                        .filter(s -> s.name().equals(name))
                        .findFirst())
                .map(selection -> selection.inFull().where(ref.condition().orElse("")))
                .orElse(ref);
    }

    private static Optional<Query> query(Ground ground, Dataset base, InputRef full) {
        ZoneLayers zones = ground.project().map(OpenProject::zoneLayers).orElse(ZoneLayers.NONE);
        return Ecql.read(full.condition().orElseThrow(), Vocabulary.of(base.incidents(), zones))
                .query();
    }
}
