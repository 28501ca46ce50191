// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

/**
 * What an axis of numbers is called.
 *
 * @param words the number with its unit, small along the axis; empty where the card says it
 * @param clock whether the numbers are hours of the day, which are told as 06, 12, 18
 */
public record AxisWords(String words, boolean clock) {

    public static final AxisWords NONE = new AxisWords("", false);
}
