// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.spacetime.HourWeekdayAnalysis;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class MapFramingTest {

    private static final Texts TEXTS = Texts.of(Texts.ENGLISH);

    @Test
    void aPlaceInAnotherStateLeavesTheMapPageAsItWasAndIsCounted() throws Exception {
        Incidents city = SomeIncidents.even(3000, 9000, 3);
        double[] x = new double[3001];
        double[] y = new double[3001];
        for (int i = 0; i < 3000; i++) {
            x[i] = city.x(i);
            y[i] = city.y(i);
        }
        x[3000] = SomeIncidents.WEST + 1_200_000;
        y[3000] = SomeIncidents.SOUTH + 700_000;
        Page alone = page(city);
        Page planted = page(SomeIncidents.at(x, y));
        // The footer is one line longer, and so the map a little lower: the same map, not the same pixels.
        assertTrue(ink(alone.image()) > 0.05, "the middle of the map is blank");
        assertEquals(ink(alone.image()), ink(planted.image()), 0.03);
        assertEquals(0, outside(alone));
        assertEquals(1, outside(planted));
    }

    private record Page(BufferedImage image, List<PageSpec.FooterLine> footer) {}

    private static long outside(Page page) {
        return page.footer().stream()
                .filter(line -> line.text().startsWith("1 place lies outside the study rectangle"))
                .count();
    }

    /** How much of a part of the page that shows map only is painted over. */
    private static double ink(BufferedImage image) {
        int width = image.getWidth() / 4;
        int height = image.getHeight() / 4;
        int[] pixels = image.getRGB(image.getWidth() / 5, image.getHeight() * 3 / 10, width, height, null, 0, width);
        Map<Integer, Long> counts =
                Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
        long ground = counts.values().stream().mapToLong(n -> n).max().orElseThrow();
        return 1 - (double) ground / pixels.length;
    }

    private static Page page(Incidents incidents) throws WorkbenchException {
        LoadedInputs inputs = SomeIncidents.inputs(incidents, Optional.empty());
        Run run = new Runner(Clock.systemUTC()).run(new HourWeekdayAnalysis(), inputs, Map.of(), Progress.NONE);
        Contents contents = new Contents("city", "", inputs, List.of(), List.of(run));
        FileNames names = new FileNames();
        MapPictures pictures = new MapPictures(contents, Optional.empty(), TEXTS, 1);
        MapPictures.Plan plan = pictures.plan(List.of(RunFiles.of(run, inputs, names, TEXTS)), names)
                .get(0);
        return new Page(
                pictures.paint(plan, Progress.NONE), new PageWords(contents, Optional.empty(), TEXTS).footer(plan));
    }
}
