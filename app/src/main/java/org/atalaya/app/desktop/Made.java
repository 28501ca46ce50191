// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.function.Supplier;

/** A part of the window that is made when it is first wanted, and once. */
final class Made<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T made;

    Made(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
