// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.util.Optional;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.text.Texts;

/**
 * Lines of equal coordinates to be drawn over a map.
 *
 * @param ruler for lines of degrees; empty for lines of the map's own metres
 */
public record Graticule(Optional<Ruler> ruler, Texts texts) {}
