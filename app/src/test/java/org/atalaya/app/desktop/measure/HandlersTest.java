// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.atalaya.app.desktop.measure.Handlers.Handled;
import org.atalaya.app.desktop.measure.Handlers.Times;
import org.junit.jupiter.api.Test;

/** The clock at the doors of the window's thread, with times given by hand. */
class HandlersTest {

    private static final long MILLI = 1_000_000;

    @Test
    void oneInAHundredTakesLongerThanTheHundredthPart() {
        Times times = new Times(LongStream.rangeClosed(1, 200)
                .mapToObj(i -> new Handled("h" + i, i * MILLI, MILLI))
                .toList());
        assertEquals(0.198, times.quantile(0.99), 1e-12);
        assertEquals(0.2, times.quantile(1), 1e-12);
        assertEquals(0.001, times.processorQuantile(0.99), 1e-12);
        assertEquals(0, new Times(List.of()).quantile(0.99));
    }

    @Test
    void theWorstAreToldOnceEachTheSlowestFirst() {
        Times times = new Times(List.of(
                new Handled("undo", 9 * MILLI, 0),
                new Handled("fit", 2 * MILLI, 0),
                new Handled("undo", 4 * MILLI, 0)));
        assertEquals(List.of(new Handled("undo", 9 * MILLI, 0), new Handled("fit", 2 * MILLI, 0)), times.worst(5));
        assertEquals(1, times.worst(1).size());
    }

    @Test
    void whatIsDoneWithinAnotherIsPartOfIt() {
        Handlers handlers = new Handlers();
        handlers.run("outer", () -> handlers.run("inner", () -> Pulse.rest(3)));
        handlers.run("short", () -> {});
        Times times = handlers.take();
        assertEquals(
                List.of("outer"), times.sorted().stream().map(Handled::name).toList());
        assertTrue(times.quantile(1) >= 0.003);
        assertEquals(0, handlers.take().count(), "it forgets what it told");
    }
}
