// SPDX-License-Identifier: GPL-3.0-or-later
/** One drawing per artifact shape that is better seen than read: hour by weekday, lines, bars. */
package org.atalaya.app.desktop.chart;
