// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.problem;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place a problem is about: a file, a row in it (1 is the first row after the header, as a person counts data
 * rows), a column; or a parameter of a method. Each part may be unknown.
 */
public record Where(Optional<String> file, OptionalLong row, Optional<String> column, Optional<String> parameter) {

    public static final Where NOWHERE =
            new Where(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    public static Where file(String file) {
        return new Where(Optional.of(file), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public static Where parameter(String name) {
        return new Where(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.of(name));
    }

    public Where row(long number) {
        return new Where(file, OptionalLong.of(number), column, parameter);
    }

    public Where column(String name) {
        return new Where(file, row, Optional.of(name), parameter);
    }
}
