// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The tools there are, in the order of the strip. */
public final class ToolKinds {

    public static final ToolKind POINTER = new ToolKind("pointer", MaterialDesignC.CURSOR_DEFAULT_OUTLINE, "V");
    public static final ToolKind RECTANGLE = new ToolKind("rectangle", MaterialDesignS.SELECT, "R");
    public static final ToolKind POLYGON = new ToolKind("polygon", MaterialDesignV.VECTOR_POLYGON, "P");
    public static final ToolKind CIRCLE = new ToolKind("circle", MaterialDesignV.VECTOR_CIRCLE, "C");
    public static final ToolKind ZONE = new ToolKind("zone", MaterialDesignS.SELECT_MARKER, "Z");
    public static final ToolKind MEASURE = new ToolKind("measure", MaterialDesignR.RULER, "M");
    public static final ToolKind IDENTIFY = new ToolKind("identify", MaterialDesignI.INFORMATION_OUTLINE, "I");
    public static final ToolKind ZOOM_BOX = new ToolKind("zoom-box", MaterialDesignM.MAGNIFY_SCAN, "B");

    public static final List<ToolKind> ALL =
            List.of(POINTER, RECTANGLE, POLYGON, CIRCLE, ZONE, MEASURE, IDENTIFY, ZOOM_BOX);

    private ToolKinds() {}
}
