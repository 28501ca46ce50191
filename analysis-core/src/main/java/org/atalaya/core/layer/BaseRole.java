// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** What a layer of the project is on the base map, in the order of the choice. */
public enum BaseRole {
    COAST(BaseFeature.Kind.SEA, 1, 2),
    WATER(BaseFeature.Kind.RIVER, 1, 2),
    BEACH(BaseFeature.Kind.BEACH, 1, 2),
    HILLS(BaseFeature.Kind.HILL, 1, 2),
    BLOCKS(BaseFeature.Kind.BLOCK, 1, 2),
    PARKS(BaseFeature.Kind.PARK, 1, 2),
    /** Each street is an avenue, a street or a lane. */
    STREETS(BaseFeature.Kind.STREET, 1, 2),
    /** Names at their places; the shape itself is not drawn. */
    PLACES(BaseFeature.Kind.PLACE, 0, 2);

    private final BaseFeature.Kind kind;
    private final int fewestDimensions;
    private final int mostDimensions;

    BaseRole(BaseFeature.Kind kind, int fewestDimensions, int mostDimensions) {
        this.kind = kind;
        this.fewestDimensions = fewestDimensions;
        this.mostDimensions = mostDimensions;
    }

    BaseFeature.Kind kind() {
        return kind;
    }

    /** Whether a shape can be drawn in this role: a point is no street. */
    public boolean fits(Geometry shape) {
        return !shape.isEmpty() && shape.getDimension() >= fewestDimensions && shape.getDimension() <= mostDimensions;
    }

    /** Its place in sentences that choose a word by role. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** The name in files, commands and bundles: {@code streets}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BaseRole> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(BaseRole::id).toList();
    }
}
