// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.screen;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The window on a project, driven and timed from outside its thread. */
public interface OpenWindow extends AutoCloseable {

    /** Opens windows; found as a service, because what asks for one knows no window toolkit. */
    interface Opener {

        /** Whether a window can open: starts the toolkit, which looks for the screen. */
        boolean canOpen();

        /**
         * Opens a window, where one can, and waits until it is at rest.
         *
         * @param memory the folder of what the window remembers
         */
        OpenWindow open(Path project, Path memory);
    }

    /** Walks through the window once. */
    Walked walk();

    /** Goes once through all themes; the seconds of the slowest change until the window is laid out again. */
    double themes();

    /** Goes once through all languages; the seconds of the slowest change until the window is laid out again. */
    double languages();

    @Override
    void close();

    /** Who opens windows, where there is a display and a window can open on it. */
    static Optional<Opener> opener() {
        return Display.isThere()
                ? ServiceLoader.load(Opener.class).findFirst().filter(Opener::canOpen)
                : Optional.empty();
    }

    /** How long the window's thread was kept during a walk. */
    record Walked(Kept handlers, Kept layouts, Kept waits) {}

    /**
     * Times of one kind.
     *
     * @param slow what one in a hundred exceeds, in seconds
     * @param processor the same of the time in which the thread had a processor; 0 where it is not known
     * @param worst the slowest kinds, the slowest first
     */
    record Kept(int count, double slow, double processor, List<Slow> worst) {
        public double longest() {
            return worst.isEmpty() ? 0 : worst.get(0).seconds();
        }
    }

    /** One that took long, by the clock and with a processor. */
    record Slow(String name, double seconds, double processor) {}
}
