// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;

/** What a file gave: the incidents, in metres, and the account of every row. */
public record Imported(Incidents incidents, ImportReport report) {}
