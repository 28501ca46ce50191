// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps through the window and the views on the way, in order. */
final class Way {

    /** Parts of the names of the views wanted, with commas between them; nothing wants all. */
    private static final String ONLY = "atalaya.tour.only";

    private final List<Place> places = new ArrayList<>();
    private final List<String> only = Stream.of(System.getProperty(ONLY, "").split(",", -1))
            .filter(name -> !name.isBlank())
            .toList();

    /** A step, or a view that is worth a picture. */
    sealed interface Place {}

    record Step(Runnable action) implements Place {}

    /**
     * A picture.
     *
     * @param part selects what is in it; empty for the whole window
     */
    record View(String name, String part) implements Place {}

    List<Place> places() {
        return List.copyOf(places);
    }

    Way step(Runnable action) {
        places.add(new Step(action));
        return this;
    }

    /** Whether a view of this name is taken; what only it needs can be left out where it is not. */
    boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::contains);
    }

    Way view(String name) {
        return view(name, "");
    }

    Way view(String name, String part) {
        if (wants(name)) {
            places.add(new View(name, part));
        }
        return this;
    }
}
