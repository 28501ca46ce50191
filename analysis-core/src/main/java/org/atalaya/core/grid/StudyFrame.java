// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/**
 * What a map of a project shows before anybody moves it: the box of the {@link StudyArea} of its analyses, so that a few
 * misplaced incidents do not make the district a speck.
 *
 * @param assumed whether a rectangle stands in for a boundary
 * @param outside how many of the {@code placed} incidents lie outside the study area
 */
public record StudyFrame(Extent extent, boolean assumed, int outside, int placed) {

    /** The frame; empty when there is nothing with a place. */
    public static Optional<StudyFrame> of(Optional<Zones> zones, Incidents incidents) {
        int placed = incidents.withPlace();
        if (zones.isEmpty() && placed == 0) {
            return Optional.empty();
        }
        try {
            StudyArea area = StudyArea.of(zones, incidents);
            int inside = area.rowsInside(incidents).length;
            return Optional.of(new StudyFrame(area.extent(), area.assumed(), placed - inside, placed));
        } catch (WorkbenchException e) {
            throw new IllegalStateException("a study area although places are there", e);
        }
    }

    /** How many places the picture leaves out; empty when there are none. */
    public Optional<String> remark(Texts texts) {
        return outside > 0
                ? Optional.of(texts.get("map.frame.outside", outside, placed, assumed ? 1 : 0))
                : Optional.empty();
    }
}
