// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * When it happens. Times are wall-clock times; a time between two moments is shared out evenly over the hours between.
 */
package org.atalaya.core.spacetime;
