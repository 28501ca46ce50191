// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

/**
 * One layer of the map.
 *
 * @param id unique in a workspace, never shown
 * @param title what the layer list and the legend call it
 * @param method how it was made, in a few words for the legend's second line ("quartic kernel, 300 m"), or NONE
 * @param opacity 0 to 1
 */
public record Layer(
        String id, Wording title, Wording method, LayerSource source, Style style, double opacity, boolean visible) {

    public Layer {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity + " of layer " + id);
        }
        boolean fits = fits(source, style);
        if (!fits) {
            throw new IllegalArgumentException("style " + style.getClass().getSimpleName() + " cannot show "
                    + source.getClass().getSimpleName() + " in layer " + id);
        }
    }

    public Layer withTitle(Wording newTitle, Wording newMethod) {
        return new Layer(id, newTitle, newMethod, source, style, opacity, visible);
    }

    /** The layer under a name that a person gave it. */
    public Layer named(String words) {
        return withTitle(Wording.plain(words), method);
    }

    /** The same layer with other rows, such as those a filter leaves; its style stays. */
    public Layer withId(String newId) {
        return new Layer(newId, title, method, source, style, opacity, visible);
    }

    public Layer withSource(LayerSource newSource) {
        return new Layer(id, title, method, newSource, style, opacity, visible);
    }

    public Layer withStyle(Style newStyle) {
        return new Layer(id, title, method, source, newStyle, opacity, visible);
    }

    public Layer withOpacity(double newOpacity) {
        return new Layer(id, title, method, source, style, newOpacity, visible);
    }

    /** As it is drawn under a theme: a density whose opacity nobody changed is more opaque at night. */
    public Layer under(MapTheme theme) {
        boolean usual = source instanceof LayerSource.Density && opacity == MapTheme.LIGHT.densityOpacity();
        return usual ? withOpacity(theme.densityOpacity()) : this;
    }

    public Layer withVisible(boolean newVisible) {
        return new Layer(id, title, method, source, style, opacity, newVisible);
    }

    private static boolean fits(LayerSource source, Style style) {
        if (source instanceof LayerSource.Points) {
            return style instanceof Style.Marks;
        } else if (source instanceof LayerSource.Areas) {
            return style instanceof Style.Boundary || style instanceof Style.Outlines || style instanceof Style.Classes;
        } else if (source instanceof LayerSource.Density) {
            return style instanceof Style.Classes;
        } else if (source instanceof LayerSource.Cells) {
            return style instanceof Style.Classes
                    || style instanceof Style.Significance
                    || style instanceof Style.LocalMoran
                    || style instanceof Style.Kinds
                    || style instanceof Style.Shapes;
        }
        if (source instanceof LayerSource.Raster raster) {
            return raster.raster().isNumbers() ? style instanceof Style.Stretch : style instanceof Style.Picture;
        }
        return style instanceof Style.Muted;
    }
}
