// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much happens at a place and a time, in five steps of the district's mean. */
public enum RiskLevel {
    VERY_LOW(1, 0),
    LOW(2, 0.5),
    MEDIUM(3, 1),
    HIGH(4, 2),
    VERY_HIGH(5, 4);

    private final int number;
    private final double from;

    RiskLevel(int number, double from) {
        this.number = number;
        this.from = from;
    }

    /** The least times the mean that is this level. */
    public double from() {
        return from;
    }

    /** Where the next level begins; empty for the highest. */
    public Optional<Double> to() {
        return Arrays.stream(values())
                .filter(level -> level.number == number + 1)
                .map(RiskLevel::from)
                .findFirst();
    }

    /** 1 to 5. */
    public int number() {
        return number;
    }

    /** Stands in tables and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the level's name in the bundles. */
    public String titleKey() {
        return "map.legend.kind.risk." + id();
    }

    public static RiskLevel of(double timesMean) {
        RiskLevel found = VERY_LOW;
        for (RiskLevel level : values()) {
            found = timesMean >= level.from ? level : found;
        }
        return found;
    }
}
