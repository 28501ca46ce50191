// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

/** What is no target: a bench on it would say that every model is right. */
class BenchTargetTest {

    private final BenchFixture district = new BenchFixture();

    @Test
    void columnOfMoreThanAThousandValuesIsNoTarget() {
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            district.category[i] = "K" + i % 1100;
        }
        Problem problem = refused();
        assertEquals("bench.too-many-classes", problem.code());
        assertEquals(1100, problem.args().get(1));
        assertEquals("target", problem.where().parameter().orElseThrow());
    }

    @Test
    void columnWhoseValuesMostlyOccurOnceIsNoTarget() throws WorkbenchException {
        for (int i = 0; i < 100; i++) {
            district.category[3 * i] = "K" + i;
        }
        assertEquals("bench.too-many-classes", refused("max-classes", "20").code());
        for (int i = 0; i < 100; i++) {
            district.category[3 * i] = "K" + i / 2;
        }
        assertTrue(BenchFixture.codes(district.run("max-classes", "20")).contains("bench.classes-joined"));
    }

    @Test
    void rowsThatAllFallIntoTheJoinedClassAreNotJudged() {
        for (int i = BenchFixture.SIZE / 2; i < BenchFixture.SIZE; i++) {
            district.category[i] = "late " + i % 30;
        }
        assertEquals("bench.only-joined", refused("max-classes", "4").code());
    }

    private Problem refused(String... parameters) {
        return assertThrows(WorkbenchException.class, () -> district.run(parameters))
                .problem();
    }
}
