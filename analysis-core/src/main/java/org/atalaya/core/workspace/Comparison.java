// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.comparison.Period;

/**
 * Two maps of the same place beside each other.
 *
 * @param other with which period the window of the time bar is compared
 * @param own that period where it is {@link Other#OWN}
 * @param swapped whether the later period, or the second layer, is at the left
 * @param divider where the maps meet when one is wiped over the other, from 0 to 1
 * @param left the layer at the left where layers are compared; empty for the topmost
 * @param right the layer at the right; empty for the next
 */
public record Comparison(
        Layout layout,
        Subject subject,
        Other other,
        Optional<Period> own,
        boolean swapped,
        double divider,
        Optional<InputRef> left,
        Optional<InputRef> right) {

    /** How two maps share the room of one. */
    public enum Layout {
        SIDE_BY_SIDE,
        SWIPE
    }

    /** What is compared. */
    public enum Subject {
        /** The incidents of two periods. */
        POINTS,
        /** How many of them are in each cell. */
        COUNTS,
        /** Their densities. */
        DENSITY,
        /** One map: where it rose and where it fell. */
        CHANGE,
        /** Two layers of the map. */
        LAYERS
    }

    /** The period the window is compared with. */
    public enum Other {
        /** The equally long one before it. */
        BEFORE,
        /** The same weeks a year before. */
        YEAR_BEFORE,
        /** One that was drawn. */
        OWN
    }

    /** Counts of the window beside those of the period before it. */
    public static final Comparison FIRST = new Comparison(
            Layout.SIDE_BY_SIDE,
            Subject.COUNTS,
            Other.BEFORE,
            Optional.empty(),
            false,
            0.5,
            Optional.empty(),
            Optional.empty());

    public Comparison {
        if (!(divider >= 0 && divider <= 1)) {
            throw new IllegalArgumentException("divider at " + divider);
        }
        if ((other == Other.OWN) != own.isPresent()) {
            throw new IllegalArgumentException(other + " with " + own);
        }
    }

    public Comparison as(Layout next) {
        return new Comparison(next, subject, other, own, swapped, divider, left, right);
    }

    public Comparison of(Subject next) {
        return new Comparison(layout, next, other, own, swapped, divider, left, right);
    }

    /** With a period that follows the window. */
    public Comparison with(Other next) {
        return new Comparison(layout, subject, next, Optional.empty(), swapped, divider, left, right);
    }

    /** With a period that stays where it is. */
    public Comparison with(Period next) {
        return new Comparison(layout, subject, Other.OWN, Optional.of(next), swapped, divider, left, right);
    }

    /** The same with the sides exchanged. */
    public Comparison exchanged() {
        return new Comparison(layout, subject, other, own, !swapped, divider, left, right);
    }

    public Comparison dividedAt(double place) {
        return new Comparison(layout, subject, other, own, swapped, Math.max(0, Math.min(1, place)), left, right);
    }

    /** Two layers. */
    public Comparison of(Optional<InputRef> atLeft, Optional<InputRef> atRight) {
        return new Comparison(layout, subject, other, own, swapped, divider, atLeft, atRight);
    }
}
