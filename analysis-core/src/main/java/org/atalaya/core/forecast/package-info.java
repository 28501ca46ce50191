// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where the next incidents are expected: prospective and retrospective hotspots, and the self-exciting point process.
 *
 * <p>On entry incidents have a moment in days and a place in metres. Promised: only what had happened by the moment asked
 * about counts. Left out: how good a forecast is, which is {@code evaluation}, and the choice of bandwidths.
 */
package org.atalaya.core.forecast;
