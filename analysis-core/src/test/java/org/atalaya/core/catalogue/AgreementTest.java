// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * The page that says with whom our numbers agree, and to how many digits. It is written by {@code mvn -pl analysis-core
 * test -Dtest=AgreementTest -Dagreement.write=true} where the folder of reference cases lies beside the project.
 */
class AgreementTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Map<Locale, Path> PAGES = Map.of(
            Texts.ENGLISH, DOCS.resolve("agreement.md"),
            Texts.SPANISH, DOCS.resolve("es").resolve("agreement.md"));
    private static final Pattern CASE = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    @Test
    void thePageNamesEveryCaseThatIsRunAndNoOther() throws IOException {
        Path folder = ReferenceCase.folderOfCases().orElse(null);
        assumeTrue(folder != null, "no folder of reference cases beside the project");
        if (Boolean.getBoolean("agreement.write")) {
            write(ReferenceCase.all(folder));
        }
        Set<String> run = ReferenceCase.all(folder).stream()
                .filter(c -> ReferenceCases.byMethod().containsKey(c.method()))
                .map(ReferenceCase::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path page : PAGES.values()) {
            Set<String> named = new TreeSet<>();
            Matcher matcher = CASE.matcher(Files.readString(page, StandardCharsets.UTF_8));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
            assertEquals(run, named, page + " is to be written again");
        }
    }

    private static void write(List<ReferenceCase> cases) throws IOException {
        Map<String, ReferenceCases.Check> checks = ReferenceCases.byMethod();
        Map<String, List<Agreement>> byMethod = cases.stream()
                .filter(c -> checks.containsKey(c.method()))
                .collect(Collectors.groupingBy(
                        ReferenceCase::method,
                        Collectors.mapping(c -> Agreement.of(c, checks.get(c.method())), Collectors.toList())));
        for (Map.Entry<Locale, Path> page : PAGES.entrySet()) {
            Files.createDirectories(page.getValue().getParent());
            Files.writeString(page.getValue(), page(Texts.of(page.getKey()), byMethod), StandardCharsets.UTF_8);
        }
    }

    private static String page(Texts texts, Map<String, List<Agreement>> byMethod) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(texts.get("agreement.title")).append("\n\n");
        page.append(texts.get("agreement.about")).append("\n");
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            List<Agreement> found = found(ReferenceCasesTest.ABOUT.get(analysis.id()), byMethod);
            if (!found.isEmpty()) {
                page.append("\n## ").append(texts.get(analysis.titleKey())).append("\n\n");
                table(page, texts, found);
            }
        }
        ForecastCases.OF_NO_ANALYSIS.forEach((heading, methods) -> {
            page.append("\n## ").append(texts.get(heading)).append("\n\n");
            page.append(texts.get(heading + ".about")).append("\n\n");
            table(page, texts, found(methods, byMethod));
        });
        return page.toString();
    }

    private static List<Agreement> found(List<String> methods, Map<String, List<Agreement>> byMethod) {
        List<Agreement> found = new ArrayList<>();
        methods.forEach(method -> found.addAll(byMethod.getOrDefault(method, List.of())));
        return found;
    }

    private static void table(StringBuilder page, Texts texts, List<Agreement> found) {
        page.append("| ").append(texts.get("agreement.case")).append(" | ");
        page.append(texts.get("agreement.peer")).append(" | ");
        page.append(texts.get("agreement.within")).append(" |\n|---|---|---|\n");
        found.forEach(one -> page.append(line(texts, one)));
    }

    private static String line(Texts texts, Agreement one) {
        String peer = one.formula() ? texts.get("agreement.formula", one.peer()) : one.peer();
        return "| `" + one.caseId() + "` | " + peer + " | " + one.within().orElseGet(() -> texts.get("agreement.exact"))
                + " |\n";
    }
}
