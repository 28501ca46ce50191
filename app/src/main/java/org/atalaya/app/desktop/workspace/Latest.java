// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers asked for last, by their questions; for any thread. Playing the time asks a question at each step. */
public final class Latest<V> {

    private final Map<String, V> answers;

    /** @param most how many are kept */
    public Latest(int most) {
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> get(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    public synchronized void put(String question, V answer) {
        answers.put(question, answer);
    }

    public synchronized void clear() {
        answers.clear();
    }
}
