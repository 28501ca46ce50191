// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.BaseLayers;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.sample.SampleData;

/** The base map of the sample district. */
final class SampleBase {

    private SampleBase() {}

    static List<BaseFeature> in(Crs crs) throws WorkbenchException {
        List<BaseFeature> features = new ArrayList<>();
        for (String file : SampleData.BASE_LAYERS) {
            try (InputStream in = SampleData.open(file)) {
                features.addAll(BaseLayers.read(file, in, crs));
            } catch (IOException e) {
                throw new WorkbenchException(Problem.error("desktop.base-unreadable", file), e);
            }
        }
        return features;
    }
}
