// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.catalogue.ReferenceCases.Check;

/**
 * How near our number comes to that of another program: a case is run again with its tolerance cut to a tenth, again and
 * again, until it fails.
 *
 * @param formula whether their formula was worked out rather than their program run
 * @param within the smallest tolerance it passes with; empty where the two are the same
 */
record Agreement(String caseId, String peer, boolean formula, Optional<String> within) {

    /** Beyond this both programs differ in the order of their sums only. */
    private static final double LEAST = 1e-12;

    /** Words of a case's source, and whom they mean. */
    private static final Map<String, String> PEERS = Map.ofEntries(
            Map.entry("pysal", "PySAL"),
            Map.entry("spdep", "spdep"),
            Map.entry("geoda", "GeoDa"),
            Map.entry("spatstat", "spatstat"),
            // What the course prints is said to be spatstat's only after the semicolon.
            Map.entry("un_bosque (audit table", "spatstat"),
            Map.entry("near repeat calculator", "Near Repeat Calculator"),
            Map.entry("wsteenbeek", "NearRepeat"),
            Map.entry("satscan", "SaTScan"),
            Map.entry("ptools", "ptools"),
            Map.entry("sfhotspot", "sfhotspot"),
            Map.entry("mass ", "MASS"),
            Map.entry("crimestat", "CrimeStat"),
            Map.entry("predictcode", "PredictCode"),
            Map.entry("scikit-learn", "scikit-learn"),
            Map.entry("weka", "Weka"),
            Map.entry("nij ", "NIJ"),
            Map.entry("ord & getis", "Ord & Getis (1995)"));

    static Agreement of(ReferenceCase reference, Check check) {
        String peer = peer(reference.source().split(";", 2)[0]);
        boolean formula = reference.provenance().startsWith("derived");
        Optional<Double> stated = stated(reference.tolerance());
        // A case that passes with no tolerance at all does not ask for one: it compares whole numbers or words.
        if (stated.isEmpty() || stated.get() == 0 || passes(scaled(reference, Double.NaN), check)) {
            return new Agreement(
                    reference.id(), peer, formula, stated.filter(t -> t > 0).map(Agreement::words));
        }
        double within = stated.get();
        for (double tenth = 0.1;
                stated.get() * tenth >= LEAST * 0.99 && passes(scaled(reference, tenth), check);
                tenth /= 10) {
            within = stated.get() * tenth;
        }
        return new Agreement(reference.id(), peer, formula, Optional.of(words(within)));
    }

    private static String words(double tolerance) {
        return String.format(Locale.ROOT, "%.0e", tolerance)
                .replace("e-0", "e-")
                .replace("e+00", "");
    }

    private static boolean passes(ReferenceCase reference, Check check) {
        try {
            check.run(reference);
            return true;
        } catch (AssertionError | Exception e) {
            return false;
        }
    }

    private static Optional<Double> stated(JsonNode tolerance) {
        List<Double> numbers = new ArrayList<>();
        tolerance.forEach(value -> {
            if (value.isNumber()) {
                numbers.add(value.asDouble());
            }
        });
        return numbers.stream().findFirst();
    }

    private static ReferenceCase scaled(ReferenceCase c, double factor) {
        ObjectNode tighter = c.tolerance().deepCopy();
        c.tolerance().properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                tighter.set(entry.getKey(), DoubleNode.valueOf(entry.getValue().asDouble() * factor));
            }
        });
        return new ReferenceCase(
                c.id(),
                c.method(),
                c.input(),
                c.parameters(),
                c.expected(),
                tighter,
                c.source(),
                c.provenance(),
                c.folder());
    }

    private static String peer(String source) {
        String words = source.toLowerCase(Locale.ROOT);
        return PEERS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow(() -> new IllegalStateException("nobody is known by " + source));
    }
}
