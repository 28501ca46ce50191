// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.LocalDate;

/**
 * The days that are looked at.
 *
 * @param to the day behind the last one
 */
public record TimeWindow(LocalDate from, LocalDate to) {

    public TimeWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }
}
