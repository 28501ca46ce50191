// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.concurrent.CancellationException;

/** Asked for by the one who waits, looked at by the one who works. */
final class Stop {

    private volatile boolean asked;

    void ask() {
        asked = true;
    }

    void look() {
        if (asked) {
            throw new CancellationException();
        }
    }
}
