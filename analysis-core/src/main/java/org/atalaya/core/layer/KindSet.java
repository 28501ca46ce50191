// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Kinds of places that follow each other in a legend, each with a colour. Hot kinds are darker the more there is to do;
 * cold ones and those that are over are hatched, so that none is told by colour alone.
 */
public enum KindSet {

    /** The sixteen patterns of emerging hot spots; "no pattern" is not drawn. */
    EMERGING {
        @Override
        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            PATTERNS.forEach(pattern -> ids.add(pattern + "-hot"));
            PATTERNS.forEach(pattern -> ids.add(pattern + "-cold"));
            return ids;
        }

        @Override
        public int rgb(String id, MapTheme theme) {
            boolean hot = id.endsWith("-hot");
            int place = PATTERNS.indexOf(id.substring(0, id.lastIndexOf('-')));
            double share = 1 - (place + 0.5) / (PATTERNS.size() + 1);
            return (hot ? ColourRamp.EMBER : ColourRamp.TIDE).at(share, theme);
        }

        @Override
        public boolean hatched(String id) {
            return id.endsWith("-cold");
        }
    },

    /** Hot spots that last, are recent, come and go, or are over. */
    PERSISTENCE {
        @Override
        public List<String> ids() {
            return List.of("persistent", "recent", "intermittent", "former");
        }

        @Override
        public int rgb(String id, MapTheme theme) {
            double share = 0.9 - 0.22 * ids().indexOf(id);
            return ColourRamp.EMBER.at(share, theme);
        }

        @Override
        public boolean hatched(String id) {
            return id.equals("former");
        }
    },

    /** How much happens at a place and a time, from very little to very much. */
    RISK {
        @Override
        public List<String> ids() {
            return List.of("very-low", "low", "medium", "high", "very-high");
        }

        @Override
        public int rgb(String id, MapTheme theme) {
            return ColourRamp.EMBER.at(0.05 + 0.225 * ids().indexOf(id), theme);
        }

        @Override
        public boolean hatched(String id) {
            return false;
        }
    };

    /** From what is strongest and lasts to what is over, as the ramp goes from dark to pale. */
    private static final List<String> PATTERNS = List.of(
            "intensifying", "persistent", "consecutive", "new", "oscillating", "sporadic", "diminishing", "historical");

    /** In the order of a legend. */
    public abstract List<String> ids();

    public abstract int rgb(String id, MapTheme theme);

    public abstract boolean hatched(String id);

    /** Key of the words of a kind. */
    public String wordsKey(String id) {
        return "map.legend.kind." + name().toLowerCase(Locale.ROOT) + "." + id;
    }
}
