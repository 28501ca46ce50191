// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Charts as the chart library draws them: what a chart shows is a value, from which its picture, its table and its words
 * are made. Painting needs no window and runs on any thread.
 */
package org.atalaya.app.desktop.chart.plot;
