// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.export.PngImage;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.MapPage;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;

/**
 * The map as it is on the screen, on a sheet with title, legends, period and limits.
 *
 * @param simulated whether the incidents are made up; the sheet then says so
 * @param behind what each layer was made of, by its id
 * @param layers the lowest first
 */
record MapSheet(
        String title,
        boolean simulated,
        Optional<Incidents> incidents,
        Map<String, Incidents> behind,
        List<Layer> layers,
        Extent view) {

    private static final double PIXEL_RATIO = 2;
    private static final double DOTS_PER_INCH = PIXEL_RATIO * MapPage.WIDTH / (297 / 25.4);

    Path write(Path file, Texts texts, Progress progress) throws WorkbenchException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", file.toString()), e);
        }
        PageSpec spec = new PageSpec(
                title,
                subtitle(texts),
                simulated ? texts.get("report.map.simulated") : "",
                view,
                Optional.empty(),
                legends(texts),
                Optional.empty(),
                List.of(
                        new PageSpec.FooterLine(texts.get("map.page.parameters"), methods(texts)),
                        new PageSpec.FooterLine(texts.get("map.page.limits"), texts.get("map.page.limits.text"))));
        return PngImage.write(
                MapPage.paint(spec, layers, PIXEL_RATIO, texts, progress),
                DOTS_PER_INCH,
                Map.of("Title", title, "Software", "Atalaya"),
                file);
    }

    private List<Legend> legends(Texts texts) {
        List<Layer> topFirst = new ArrayList<>(layers);
        Collections.reverse(topFirst);
        return topFirst.stream()
                .flatMap(layer ->
                        Legends.of(layer, Optional.ofNullable(behind.get(layer.id())), MapTheme.LIGHT, texts).stream())
                .toList();
    }

    private String methods(Texts texts) {
        return layers.stream()
                .filter(layer -> !layer.method().isEmpty())
                .map(layer -> layer.title().in(texts) + ": " + layer.method().in(texts))
                .collect(Collectors.joining("; "));
    }

    private String subtitle(Texts texts) {
        return incidents
                .filter(rows -> rows.earliest() != LocalMillis.MISSING)
                .map(rows -> texts.get(
                        "export.map.subtitle", rows.size(), day(rows.earliest(), texts), day(rows.latest(), texts)))
                .orElse("");
    }

    private static String day(long localMillis, Texts texts) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(LocalMillis.toDateTime(localMillis));
    }
}
