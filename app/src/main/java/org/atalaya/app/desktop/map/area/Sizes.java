// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.layer.Figures;

/**
 * Lengths and areas in words: metres up to one kilometre, m² up to a hundredth of a km².
 *
 * @param measure of the open project; empty where no project is open
 */
public record Sizes(Language language, ObservableValue<Optional<Ruler>> measure) {

    private static final double KILOMETRE = 1_000;
    private static final double SMALL_AREA = 10_000;
    private static final double SQUARE_KILOMETRE = 1e6;

    public Optional<Ruler> ruler() {
        return measure.getValue();
    }

    public String length(double metres) {
        return metres < KILOMETRE
                ? language.get("measure.metres", figure(metres))
                : language.get("measure.kilometres", figure(metres / KILOMETRE));
    }

    public String area(double squareMetres) {
        return squareMetres < SMALL_AREA
                ? language.get("measure.square-metres", figure(squareMetres))
                : language.get("measure.square-kilometres", figure(squareMetres / SQUARE_KILOMETRE));
    }

    private String figure(double value) {
        return Figures.brief(value, language.texts().get());
    }
}
