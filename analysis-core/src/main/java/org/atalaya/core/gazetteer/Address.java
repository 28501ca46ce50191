// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

/**
 * An address taken apart, so that differently written ones can be compared.
 *
 * @param kind what it says of the place
 * @param street the street in normal words; of a corner both streets in alphabetical order with {@code &} between; of a
 *     plot in an estate also its block and lot
 * @param from the house number, or the first number of a block; −1 where there is none
 * @param to the last number of a block; for a house the same as {@code from}
 * @param letter behind the house number, empty where there is none
 * @param town the words behind the street that are no part of it, such as the town; empty where there are none
 */
public record Address(Kind kind, String street, int from, int to, String letter, String town) {

    /** What an address says of a place. */
    public enum Kind {
        /** A house: street and number. */
        HOUSE,
        /** The houses between two numbers of a street. */
        BLOCK,
        /** Where two streets meet. */
        CORNER,
        /** Something with a name only: a street, a park, a plot in an estate. */
        NAME
    }

    /** The same for all ways of writing the address; the town is not part of it. */
    String key() {
        return switch (kind) {
            case HOUSE -> street + " #" + from + letter;
            case BLOCK -> street + " #" + from + "-" + to;
            case CORNER, NAME -> street;
        };
    }
}
