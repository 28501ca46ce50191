// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;

/**
 * What a folder or a report is made of.
 *
 * @param title what the work is about, such as "Robberies in San Alejo"
 * @param question what was asked, one sentence, or empty
 * @param inputs what the runs read
 * @param imported how the incidents were read, where that is known
 * @param runs in the order of the report
 */
public record Contents(String title, String question, Inputs inputs, Optional<ImportReport> imported, List<Run> runs) {

    public Contents {
        runs = List.copyOf(runs);
    }
}
