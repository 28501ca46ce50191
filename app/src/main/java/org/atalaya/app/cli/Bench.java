// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/**
 * What is to be measured of one work.
 *
 * @param leftOut why some of it cannot be measured here; empty where all can
 * @param end called when all is measured
 */
record Bench(List<Measurement> measurements, Optional<Problem> leftOut, Runnable end) {

    Bench {
        measurements = List.copyOf(measurements);
    }

    static Bench of(List<Measurement> measurements) {
        return new Bench(measurements, Optional.empty(), () -> {});
    }

    static Bench of(Measurement measurement) {
        return of(List.of(measurement));
    }
}
