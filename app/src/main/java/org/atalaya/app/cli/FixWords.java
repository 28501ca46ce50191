// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** What {@code --fix null-island=set-missing} says. */
final class FixWords {

    private FixWords() {}

    static Map<ProblemKind, Fix> read(List<String> words) throws WorkbenchException {
        Map<ProblemKind, Fix> fixes = new EnumMap<>(ProblemKind.class);
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            ProblemKind kind = Arrays.stream(ProblemKind.values())
                    .filter(k -> k.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> refused("cli.unknown-problem-kind", name, kinds()));
            String wanted = equals < 0 ? "" : word.substring(equals + 1);
            Fix fix = kind.fixes().stream()
                    .filter(f -> f.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> refused("cli.unknown-fix", name, fixes(kind)));
            fixes.put(kind, fix);
        }
        return fixes;
    }

    private static WorkbenchException refused(String code, String name, String choices) {
        return new WorkbenchException(Problem.error(code, name, choices).at(Where.parameter("fix")));
    }

    private static String kinds() {
        return Arrays.stream(ProblemKind.values()).map(ProblemKind::id).collect(Collectors.joining(", "));
    }

    private static String fixes(ProblemKind kind) {
        return kind.fixes().stream().map(Fix::id).collect(Collectors.joining(", "));
    }
}
