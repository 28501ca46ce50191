// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The tools there are, in the order of the strip. */
public final class ToolKinds {

    public static final ToolKind POINTER = new ToolKind("pointer", MaterialDesignC.CURSOR_DEFAULT_OUTLINE, "V");
    public static final ToolKind RECTANGLE = new ToolKind("rectangle", MaterialDesignS.SELECT, "R");
    public static final ToolKind POLYGON = new ToolKind("polygon", MaterialDesignL.LASSO, "P");
    public static final ToolKind CIRCLE = new ToolKind("circle", MaterialDesignV.VECTOR_CIRCLE, "C");
    public static final ToolKind ZONE = new ToolKind("zone", MaterialDesignS.SELECT_MARKER, "Z");
    public static final ToolKind MEASURE = new ToolKind("measure", MaterialDesignR.RULER, "M");
    public static final ToolKind IDENTIFY = new ToolKind("identify", MaterialDesignI.INFORMATION_OUTLINE, "I");
    public static final ToolKind ZOOM_BOX = new ToolKind("zoom-box", MaterialDesignM.MAGNIFY_SCAN, "B");
    public static final ToolKind DRAW_ZONE = new ToolKind("draw-zone", MaterialDesignS.SHAPE_POLYGON_PLUS, "");
    public static final ToolKind EDIT_ZONE = new ToolKind("edit-zone", MaterialDesignV.VECTOR_POLYLINE_EDIT, "E");
    public static final ToolKind ADD_INCIDENT =
            new ToolKind("add-incident", MaterialDesignM.MAP_MARKER_PLUS_OUTLINE, "A");

    public static final List<ToolKind> ALL = List.of(
            POINTER, RECTANGLE, POLYGON, CIRCLE, ZONE, MEASURE, IDENTIFY, ZOOM_BOX, DRAW_ZONE, EDIT_ZONE, ADD_INCIDENT);

    /**
     * Tools that share a place in the strip.
     *
     * @param id kebab-case; {@code tool.group.<id>} is its name in the bundles
     */
    public record Group(String id, List<ToolKind> kinds) {

        public String titleKey() {
            return "tool.group." + id;
        }
    }

    public static final List<Group> GROUPS = List.of(
            new Group("select", List.of(RECTANGLE, POLYGON, CIRCLE, ZONE)),
            new Group("draw", List.of(DRAW_ZONE, EDIT_ZONE, ADD_INCIDENT)));

    private ToolKinds() {}
}
