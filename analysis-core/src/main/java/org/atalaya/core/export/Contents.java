// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Look;

/**
 * What a folder or a report is made of.
 *
 * @param title what the work is about, such as "Robberies in San Alejo"
 * @param question what was asked, one sentence, or empty
 * @param inputs what the runs read
 * @param imports how the incidents were read: the import that made the dataset, then those that added to it; empty where that
 *     is not known
 * @param runs in the order of the report
 * @param base the base map under the findings, in metres of the incidents; empty for none
 * @param simulated whether the incidents are made up, which every page then says
 * @param beside layers that no run left: rates of zones, rasters
 * @param looks what was chosen of the styles of findings, by reference; the others look as they come
 */
public record Contents(
        String title,
        String question,
        Inputs inputs,
        List<ImportReport> imports,
        List<Run> runs,
        List<BaseFeature> base,
        boolean simulated,
        List<Layer> beside,
        Map<InputRef, Look> looks) {

    public Contents {
        imports = List.copyOf(imports);
        runs = List.copyOf(runs);
        base = List.copyOf(base);
        beside = List.copyOf(beside);
        looks = Map.copyOf(looks);
    }

    /** Real incidents without a base map. */
    public Contents(String title, String question, Inputs inputs, List<ImportReport> imports, List<Run> runs) {
        this(title, question, inputs, imports, runs, List.of(), false, List.of(), Map.of());
    }

    public Contents withBase(List<BaseFeature> features) {
        return new Contents(title, question, inputs, imports, runs, features, simulated, beside, looks);
    }

    public Contents asSimulated(boolean madeUp) {
        return new Contents(title, question, inputs, imports, runs, base, madeUp, beside, looks);
    }

    /** With the styles that a person chose for what the runs left. */
    public Contents withLooks(Map<InputRef, Look> chosen) {
        return new Contents(title, question, inputs, imports, runs, base, simulated, beside, chosen);
    }

    /** With layers that no run left. */
    public Contents withBeside(List<Layer> layers) {
        return new Contents(title, question, inputs, imports, runs, base, simulated, layers, looks);
    }
}
