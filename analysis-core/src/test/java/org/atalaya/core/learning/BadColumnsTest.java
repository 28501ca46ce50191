// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

/** No column that a file may hold breaks any learner. */
class BadColumnsTest {

    private static final String LEARNERS = Arrays.stream(LearnerKind.values())
            .filter(kind -> !kind.baseline() && kind.missing().isEmpty())
            .map(LearnerKind::id)
            .collect(Collectors.joining(", "));

    private final BenchFixture district = new BenchFixture();

    @Test
    void featureWithoutAnyValueTellsNothing() throws WorkbenchException {
        Arrays.fill(district.copy, null);
        for (String missing : new String[] {"keep", "typical", "own-label"}) {
            for (String feature : new String[] {"column:code", "number:code", "text:code"}) {
                runs("hour, " + feature, "missing", missing);
            }
        }
    }

    @Test
    void featureWithOneValueTellsNothing() throws WorkbenchException {
        Arrays.fill(district.copy, "7");
        for (String scaling : new String[] {"auto", "standard", "range", "rank"}) {
            runs("hour, column:code, number:code", "scaling", scaling);
        }
        runs("column:code, text:code", "one-hot", "true");
    }

    @Test
    void incidentsAtOnePlaceHaveNoDensity() throws WorkbenchException {
        Arrays.fill(district.x, 300_000);
        Arrays.fill(district.y, 8_660_000);
        runs("density, history-7, recency, near-repeat, cluster, degrees-3, x-y", "missing", "keep");
    }

    @Test
    void classWithOneMemberIsCarriedAlong() throws WorkbenchException {
        district.category[3] = "piracy";
        runs("hour, x-y", "split", "random");
        runs("hour, x-y", "split", "time");
    }

    @Test
    void oneClassIsExplained() {
        Arrays.fill(district.category, "theft");
        assertEquals("bench.one-class", refused());
    }

    @Test
    void targetThatNumbersTheRowsIsExplained() {
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            district.category[i] = "id " + i;
        }
        assertEquals("bench.too-many-classes", refused());
    }

    private String refused() {
        return assertThrows(WorkbenchException.class, () -> district.run("learners", LEARNERS))
                .problem()
                .code();
    }

    private void runs(String features, String parameter, String value) throws WorkbenchException {
        assertTrue(district.run("learners", LEARNERS, "features", features, parameter, value)
                        .artifacts()
                        .size()
                > 5);
    }
}
