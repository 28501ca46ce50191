// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Incidents as a table is looked through: its columns, their order when sorted, and what a column holds in a few
 * figures. On entry any incidents, columns on disk or in memory; nothing here is fit for the thread of a window.
 */
package org.atalaya.core.browse;
