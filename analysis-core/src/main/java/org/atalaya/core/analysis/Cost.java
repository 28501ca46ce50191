// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

/**
 * What a run will take, told before it is started: a rough figure from the size of its inputs.
 *
 * @param cells how many places get a number
 * @param seconds on one core of an ordinary computer
 */
public record Cost(long cells, double seconds) {}
