// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where addresses lie: a list of addresses with their coordinates, and how differently written addresses are told to be
 * the same. Knows no files and no network.
 */
package org.atalaya.core.gazetteer;
