// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.pattern.Places;
import org.atalaya.core.problem.Problem;

/** What must be said of clusters of these incidents. */
final class Guards {

    /** From this share on, incidents at one and the same place are a matter of how places were written down. */
    private static final double MANY_SHARED = 0.1;

    private Guards() {}

    /** Beside the usual: incidents moved to the block or corner, where one place alone can be a cluster. */
    static List<Problem> caveats(Places places, double[] x, double[] y, int least) {
        List<Problem> caveats = new ArrayList<>(places.caveats());
        Sites sites = Sites.ofAbout(x, y, 2);
        if (sites.shared() >= MANY_SHARED * x.length) {
            int dense = (int) Arrays.stream(sites.weight)
                    .filter(weight -> weight >= least)
                    .count();
            caveats.add(Problem.warning(
                    "cluster.snapped", (double) sites.shared() / x.length, sites.size(), sites.most(), dense, least));
        }
        return caveats;
    }
}
