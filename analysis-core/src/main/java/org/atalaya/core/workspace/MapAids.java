// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What helps to find one's way on the map: bookmarks in the order in which they were made, and the lines of a graticule.
 */
public record MapAids(List<Bookmark> bookmarks, Lines lines) {

    public static final MapAids NONE = new MapAids(List.of(), Lines.NONE);

    /** Which lines of equal coordinates are drawn. */
    public enum Lines {
        NONE,
        DEGREES,
        METRES;

        /** The next in turn. */
        public Lines next() {
            return switch (this) {
                case NONE -> DEGREES;
                case DEGREES -> METRES;
                case METRES -> NONE;
            };
        }
    }

    public MapAids {
        bookmarks = List.copyOf(bookmarks);
    }

    public Optional<Bookmark> bookmark(String name) {
        return bookmarks.stream().filter(b -> b.name().equals(name)).findFirst();
    }

    /** With one more bookmark; one of the same name gives way to it, in its place. */
    public MapAids with(Bookmark bookmark) {
        List<Bookmark> next = new ArrayList<>(bookmarks);
        Optional<Bookmark> old = bookmark(bookmark.name());
        if (old.isPresent()) {
            next.set(next.indexOf(old.get()), bookmark);
        } else {
            next.add(bookmark);
        }
        return new MapAids(next, lines);
    }

    public MapAids without(String name) {
        return new MapAids(
                bookmarks.stream().filter(b -> !b.name().equals(name)).toList(), lines);
    }

    /** Another name in the same place of the list; a bookmark that had that name goes. */
    public MapAids renamed(String name, String other) {
        if (bookmark(name).isEmpty() || name.equals(other.strip())) {
            return this;
        }
        return new MapAids(
                without(other.strip()).bookmarks().stream()
                        .map(b -> b.name().equals(name) ? new Bookmark(other, b.view()) : b)
                        .toList(),
                lines);
    }

    public MapAids with(Lines drawn) {
        return new MapAids(bookmarks, drawn);
    }
}
