// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BandwidthTest {

    @Test
    void twiceTheSpreadGivesTwiceTheBandwidth() {
        double one = Bandwidth.normalReference(new double[] {1, 2, 4, 9, 11}).orElseThrow();
        double two = Bandwidth.normalReference(new double[] {2, 4, 8, 18, 22}).orElseThrow();
        assertEquals(2 * one, two, 1e-12);
    }

    @Test
    void oneAddressWithMostIncidentsDoesNotMakeTheBandwidthZero() {
        assertTrue(
                Bandwidth.normalReference(new double[] {5, 5, 5, 5, 5, 5, 100}).orElseThrow() > 0);
    }

    @Test
    void oneLineStillHasABandwidthAndOnePlaceHasNone() {
        double[] same = {7, 7, 7};
        double[] spread = {1, 2, 3};
        assertTrue(Bandwidth.normalReference(same, spread).orElseThrow() > 0);
        assertEquals(OptionalDouble.empty(), Bandwidth.normalReference(same, same));
    }
}
