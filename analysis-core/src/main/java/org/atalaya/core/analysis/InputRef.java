// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

/**
 * Names something an analysis reads: {@code incidents} (the incidents of the project), {@code zones} (its boundary
 * layer), another dataset by {@code dataset/NAME}, or {@code run/NUMBER/ARTIFACT}, what an earlier run left. A chain of
 * parameter records is therefore a recipe.
 */
public record InputRef(String text) {

    public static final InputRef INCIDENTS = new InputRef("incidents");
    public static final InputRef ZONES = new InputRef("zones");

    public static InputRef artifact(long run, String artifactId) {
        return new InputRef("run/" + run + "/" + artifactId);
    }
}
