// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/**
 * Progress on standard error: on a terminal one line that is rewritten, in a log a line every few seconds. Says how far
 * the work is, what it does and about how long it still takes.
 */
final class ProgressLine implements Progress {

    private static final long TERMINAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOG_NANOS = Duration.ofSeconds(5).toNanos();

    /** An estimate from less than this much work, or this little time, would only mislead. */
    private static final double ENOUGH_WORK = 0.03;

    private static final double ENOUGH_SECONDS = 2;

    private final Texts texts;
    private final PrintWriter err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long last = started;
    private int shown;

    ProgressLine(Texts texts, PrintWriter err, boolean terminal) {
        this.texts = texts;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void step(double fraction, String messageKey, Object... args) {
        long now = System.nanoTime();
        if (now - last < (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            return;
        }
        last = now;
        double seconds = (now - started) / 1e9;
        String text =
                texts.get("cli.progress", fraction, texts.find(messageKey, args).orElse(messageKey));
        if (fraction > ENOUGH_WORK && seconds > ENOUGH_SECONDS) {
            text += texts.get("cli.remaining", Math.ceil(seconds * (1 - fraction) / fraction));
        }
        if (terminal) {
            clear();
            err.print(text);
            shown = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** Makes room for a line of text. */
    synchronized void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
