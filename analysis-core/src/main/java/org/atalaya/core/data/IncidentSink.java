// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import org.atalaya.core.problem.WorkbenchException;

/** Takes incidents one after another, in ascending order of their ids. */
@FunctionalInterface
public interface IncidentSink {

    /**
     * Takes the next incident.
     *
     * @param x easting in metres, NaN without a place
     * @param start wall-clock time, MISSING without one
     * @param end the later end of an uncertain time, or MISSING
     * @param cells the original columns, null or empty where there is no data; handed over
     */
    void add(long id, double x, double y, long start, long end, String[] cells) throws WorkbenchException;
}
