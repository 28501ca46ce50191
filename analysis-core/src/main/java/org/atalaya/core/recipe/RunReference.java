// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code run/NUMBER/ARTIFACT} says. */
record RunReference(long run, String artifact) {

    private static final Pattern FORM = Pattern.compile("run/([0-9]{1,18})/(.+)");

    static Optional<RunReference> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new RunReference(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    RunReference to(long otherRun) {
        return new RunReference(otherRun, artifact);
    }

    String text() {
        return "run/" + run + "/" + artifact;
    }
}
