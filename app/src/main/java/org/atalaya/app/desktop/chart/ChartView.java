// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;

/** One open chart. */
interface ChartView {

    Region node();

    /** What it counts. */
    Set<Side> sides();

    /** The side in which it chooses. */
    Side side();

    /** Shows counts; nothing where there are none. */
    void show(Optional<LinkedModel.Shown> shown, Brushes brushes);

    Twin twin(String title);

    /** Its picture to be saved, made beside the window's thread. */
    void picture(String title, String unit, Consumer<BufferedImage> done);
}
