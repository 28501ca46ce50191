// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * A method as the front ends see it. The method itself is a class of plain types beside it; this is the label on its
 * door.
 */
public interface Analysis<P extends Record, R extends Result> {

    /** Kebab-case; stands in recipes for ever and is never renamed. */
    String id();

    /** Raised whenever the same parameters give other numbers than before. */
    int version();

    Class<P> parameterType();

    /** Key of the method's name in the bundles. */
    default String titleKey() {
        return id() + ".title";
    }

    /** Key of one sentence that says what the method answers. */
    default String summaryKey() {
        return id() + ".summary";
    }

    /** Key of other words people look for the method with, such as "heat map", parted by commas. */
    default String synonymsKey() {
        return id() + ".synonyms";
    }

    /** What a run of resolved parameters will take; empty where nothing can be said. Asks only for summaries. */
    default Optional<Cost> cost(Inputs inputs, P parameters) throws WorkbenchException {
        return Optional.empty();
    }

    /**
     * Everything wrong or doubtful about these settings for these inputs; empty means go ahead. Asks only for
     * summaries, never for rows: it runs on each keystroke.
     */
    List<Problem> check(Inputs inputs, P parameters) throws WorkbenchException;

    /**
     * The same parameters with every "auto" replaced by the number it stands for on these inputs; a run keeps these,
     * so that a recipe gives the same numbers elsewhere.
     */
    default P resolve(Inputs inputs, P parameters) throws WorkbenchException {
        return parameters;
    }

    /** Files beside the project that a run reads, such as neighbours: it keeps the hash of each. */
    default List<Path> files(P parameters) {
        return List.of();
    }

    R run(Inputs inputs, P parameters, Progress progress) throws WorkbenchException;
}
