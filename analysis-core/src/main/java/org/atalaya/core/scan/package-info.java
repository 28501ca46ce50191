// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Cylinders of a circle and a span of days that hold more incidents than the margins of place and time expect. Places are
 * in metres, times calendar days. The same numbers come out for any order of the rows and any number of threads.
 */
package org.atalaya.core.scan;
