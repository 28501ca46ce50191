// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The clock at the doors of the window's thread: each event that a scene hands to its nodes, each answer of work beside
 * the thread, each command. What is done within another is part of it. Used on the window's thread only.
 */
final class Handlers {

    /** Hundreds of mouse moves that do nothing would make any percentile look good: shorter ones are not counted. */
    private static final long LEAST = 500_000;

    private final List<Handled> handled = new ArrayList<>();
    private boolean inside;

    /**
     * One handler.
     *
     * @param name what it answered
     * @param nanos by the clock
     * @param processor the part of it in which the thread had a processor: what is left when other programs are busy
     */
    record Handled(String name, long nanos, long processor) {
        double seconds() {
            return nanos / 1e9;
        }
    }

    /** What was timed, the longest last. */
    record Times(List<Handled> sorted) {

        Times {
            sorted = sorted.stream()
                    .sorted(Comparator.comparingLong(Handled::nanos))
                    .toList();
        }

        int count() {
            return sorted.size();
        }

        /** The time by the clock that only so many of them exceed. */
        double quantile(double share) {
            return quantile(share, Handled::nanos);
        }

        double processorQuantile(double share) {
            return quantile(share, Handled::processor);
        }

        private double quantile(double share, ToLongFunction<Handled> time) {
            long[] nanos = sorted.stream().mapToLong(time).sorted().toArray();
            return nanos.length == 0 ? 0 : nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e9;
        }

        /** The slowest kinds of handlers, each once, the slowest first. */
        List<Handled> worst(int most) {
            Map<String, Handled> kinds = new LinkedHashMap<>();
            for (int i = sorted.size() - 1; i >= 0 && kinds.size() < most; i--) {
                kinds.putIfAbsent(sorted.get(i).name(), sorted.get(i));
            }
            return List.copyOf(kinds.values());
        }
    }

    /** Times every event of a scene from now on. */
    void watch(Scene scene) {
        EventDispatcher own = scene.getEventDispatcher();
        scene.setEventDispatcher((event, rest) -> {
            if (inside) {
                return own.dispatchEvent(event, rest);
            }
            Event[] left = new Event[1];
            run(name(event), () -> left[0] = own.dispatchEvent(event, rest));
            return left[0];
        });
    }

    /** Does something by the clock. */
    void run(String name, Runnable work) {
        if (inside) {
            work.run();
            return;
        }
        inside = true;
        Watch watch = new Watch();
        try {
            work.run();
        } finally {
            inside = false;
            add(watch.handled(name));
        }
    }

    void add(Handled one) {
        if (one.nanos() >= LEAST) {
            handled.add(one);
        }
    }

    /** Runs from its making, on the thread that makes it. */
    static final class Watch {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long began = System.nanoTime();
        private final long processor = THREADS.getCurrentThreadCpuTime();

        Handled handled(String name) {
            return new Handled(name, System.nanoTime() - began, THREADS.getCurrentThreadCpuTime() - processor);
        }
    }

    /** What was timed since the last time, and forgets it. */
    Times take() {
        Times times = new Times(handled);
        handled.clear();
        return times;
    }

    /** Work beside the thread is told of by the class of its answer. */
    static String name(Object answer) {
        String name = answer.getClass().getName().replace("org.atalaya.app.desktop.", "");
        int lambda = name.indexOf("$$");
        return "answer of " + (lambda < 0 ? name : name.substring(0, lambda));
    }

    private static String name(Event event) {
        String target = event.getTarget() instanceof Node node
                ? node.getId() == null ? node.getClass().getSimpleName() : "#" + node.getId()
                : event.getTarget().getClass().getSimpleName();
        return event.getEventType().getName().toLowerCase(Locale.ROOT) + " on " + target;
    }
}
