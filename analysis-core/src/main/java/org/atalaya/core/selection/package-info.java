// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Selections: saved questions to incidents. A {@link org.atalaya.core.selection.Selection} is a name, a time window, an
 * area, categories and a condition; all of it can be written as one text of ECQL, the query language of GeoTools, and
 * that text is what runs and recipes keep.
 *
 * <p>{@link org.atalaya.core.selection.Ecql} reads such a text and explains what is wrong with it; {@link
 * org.atalaya.core.selection.Query} answers it over the columns of incidents: a part that looks at one column is judged
 * once for each distinct value, not once for each row.
 */
package org.atalaya.core.selection;
