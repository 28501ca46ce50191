// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.atalaya.sample.StreetNetwork.Address;

/**
 * What a desk writes down of what happened: a rounded time, or the span in which the owner was away; a modality that
 * nearly restates the category; a zone; a short text.
 */
final class Telling {

    /** Of the times told, this share is rounded down to five minutes. */
    static final double ROUNDED = 0.6;
    /** Share of the modalities written down wrong: one that belongs to another category. */
    static final double WRONG_MODALITY = 0.004;

    private static final int LONGEST_SPAN = 72 * 60;

    private final Dice clock;
    private final Dice words;
    private final StreetNetwork network;
    private final Positions positions;

    private record Told(Happening what, int from, int to) {}

    Telling(long seed, StreetNetwork network, Positions positions) {
        this.clock = Dice.of(seed, "clock of the desk");
        this.words = Dice.of(seed, "words");
        this.network = network;
        this.positions = positions;
    }

    /** All incidents, numbered by the time told; those of one minute in the order of their category. */
    List<Incident> tell(List<Happening> happenings) {
        List<Told> told = new ArrayList<>(happenings.size());
        happenings.forEach(what -> told.add(tellTime(what)));
        told.sort(Comparator.comparingInt(Told::from));
        IdentityHashMap<Happening, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            numbers.put(told.get(i).what(), i + 1);
        }
        List<Incident> incidents = new ArrayList<>(told.size());
        for (Told one : told) {
            incidents.add(write(one, numbers));
        }
        return incidents;
    }

    private Told tellTime(Happening what) {
        int minute = what.minute();
        if (clock.chance(what.category().spanShare())) {
            double median = what.category() == Category.HURTO_AGRAVADO ? 300 : 50;
            int length = (int) Math.min(LONGEST_SPAN, 10 + median * StrictMath.exp(0.9 * clock.normal()));
            int from = Math.max(0, (int) (minute - clock.unit() * length));
            int to = Math.min(Clock.END - 1, Math.max(minute, from + length) + 5);
            return new Told(what, from - from % 5, to - to % 5);
        }
        int from = clock.chance(ROUNDED) ? minute - minute % 5 : minute;
        return new Told(what, from, Incident.NO_SPAN);
    }

    private Incident write(Told told, IdentityHashMap<Happening, Integer> numbers) {
        Happening what = told.what();
        double[] degrees = positions.written(what.x(), what.y());
        String modality = what.category().modality(words);
        boolean fits = !words.chance(WRONG_MODALITY);
        String written = fits ? modality : otherThan(what.category()).modality(words);
        Address address = network.nearest(what.x(), what.y()).orElseThrow();
        return new Incident(
                numbers.get(what),
                what.category(),
                written,
                fits,
                what.minute(),
                told.from(),
                told.to(),
                degrees[0],
                degrees[1],
                positions.zone(degrees[0], degrees[1]),
                what.place(),
                what.parent() == null ? 0 : numbers.get(what.parent()),
                Narratives.tell(modality, address, what, words));
    }

    private Category otherThan(Category category) {
        while (true) {
            Category other = words.oneOf(List.of(Category.values()));
            if (other != category) {
                return other;
            }
        }
    }
}
