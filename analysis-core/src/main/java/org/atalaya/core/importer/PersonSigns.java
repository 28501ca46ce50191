// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Locale;
import java.util.Set;

/** What the cells of a column say of persons, by the first of them. */
final class PersonSigns {

    private static final int LOOKED_AT = 2_000;
    private static final int ENOUGH = 20;
    private static final double NEARLY_ALL = 0.9;
    private static final double MANY = 0.5;

    /** Digits of a Peruvian document number. */
    private static final int DIGITS = 8;

    private static final Set<String> MALE =
            Set.of("m", "h", "male", "man", "masculino", "hombre", "varon", "var\u00f3n");
    private static final Set<String> FEMALE = Set.of("f", "m", "female", "woman", "femenino", "mujer", "mujeres");
    private static final Set<String> UNKNOWN = Set.of("u", "x", "unknown", "desconocido", "sin dato", "otro", "other");

    private final SeenBefore numbersSeen = new SeenBefore();
    private int cells;
    private int sexes;
    private boolean letterM;
    private boolean male;
    private boolean female;
    private int mails;
    private int numbers;

    /** Takes a filled cell. */
    void add(String text) {
        if (cells == LOOKED_AT) {
            return;
        }
        cells++;
        if (text.length() <= 12) {
            String plain = text.toLowerCase(Locale.ROOT);
            sexes += MALE.contains(plain) || FEMALE.contains(plain) || UNKNOWN.contains(plain) ? 1 : 0;
            male |= MALE.contains(plain) && !plain.equals("m");
            female |= FEMALE.contains(plain) && !plain.equals("m");
            letterM |= plain.equals("m");
        }
        int at = text.indexOf('@');
        mails += at > 0 && text.indexOf('.', at) > 0 && text.indexOf(' ') < 0 ? 1 : 0;
        boolean number = text.length() == DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        numbers += number && !numbersSeen.again(text) ? 1 : 0;
    }

    /** Men and women in two words or letters: M and F, H and M, Mujer and Hombre. */
    boolean sexes() {
        boolean both = (male && female) || (letterM && (male || female));
        return cells >= ENOUGH && both && sexes >= NEARLY_ALL * cells;
    }

    boolean mails() {
        return cells >= ENOUGH && mails >= MANY * cells;
    }

    /** Numbers of eight digits, hardly any of them twice: documents, where the name of the column allows it. */
    boolean documentNumbers() {
        return cells >= ENOUGH && numbers >= NEARLY_ALL * cells;
    }
}
