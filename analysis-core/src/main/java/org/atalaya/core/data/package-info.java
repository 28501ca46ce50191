// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Incidents, zones and tables: what an analysis reads and what it finds, immutable and without input or output.
 * Coordinates are metres; times are wall-clock moments of the dataset's zone.
 */
package org.atalaya.core.data;
