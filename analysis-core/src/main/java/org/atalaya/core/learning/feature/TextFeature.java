// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/**
 * TF-IDF of a narrative: words and their weights are learned on training rows. Of the words with a letter that stand in two
 * training texts or more, the most frequent are kept (ties by the alphabet); a word weighs tf (ln((1 + n) / (1 + df)) + 1),
 * and the weights of a text have length 1 together.
 */
final class TextFeature {

    private final String column;
    private final Analyzer analyzer;
    private final Map<String, Integer> terms = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private double[] idf = {};

    private TextFeature(String column, Analyzer analyzer) {
        this.column = column;
        this.analyzer = analyzer;
    }

    static FittedFeature fit(String name, Incidents incidents, int[] training, FeatureSettings settings) {
        String column = name.substring(FeatureKind.TEXT_PREFIX.length());
        Column texts = incidents.column(column).orElseThrow(() -> new IllegalArgumentException("no feature " + name));
        int[] rowsOf = new int[texts.levels().size()];
        int n = 0;
        for (int row : training) {
            if (texts.code(row) >= 0) {
                rowsOf[texts.code(row)]++;
                n++;
            }
        }
        TextFeature feature = new TextFeature(column, analyzer(texts, rowsOf, settings.language()));
        feature.learn(name, texts, rowsOf, n, settings.terms());
        return NumberFeature.fit(feature.names, feature::weights, incidents, training, 0, Scaling.AUTO);
    }

    private void learn(String name, Column texts, int[] rowsOf, int n, int most) {
        Map<String, Integer> frequency = new TreeMap<>();
        for (int level = 0; level < rowsOf.length; level++) {
            if (rowsOf[level] > 0) {
                int rows = rowsOf[level];
                words(analyzer, texts.levels().get(level))
                        .keySet()
                        .forEach(word -> frequency.merge(word, rows, Integer::sum));
            }
        }
        List<Map.Entry<String, Integer>> kept = frequency.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getKey().chars().anyMatch(Character::isLetter))
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .limit(most)
                .toList();
        idf = kept.stream()
                .mapToDouble(entry -> Math.log((1.0 + n) / (1.0 + entry.getValue())) + 1)
                .toArray();
        for (Map.Entry<String, Integer> entry : kept) {
            terms.put(entry.getKey(), terms.size());
            names.add(name + "=" + entry.getKey());
        }
    }

    /** Incidents without the column have no value; an empty text has none either. */
    private double[][] weights(Incidents incidents, int[] rows) {
        double[][] weights = new double[idf.length][rows.length];
        Optional<Column> texts = incidents.column(column);
        Map<Integer, double[]> known = new HashMap<>();
        double[] none = new double[idf.length];
        Arrays.fill(none, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            int code = texts.isPresent() ? texts.get().code(rows[i]) : -1;
            double[] own = code < 0
                    ? none
                    : known.computeIfAbsent(
                            code, level -> weigh(texts.get().levels().get(level)));
            for (int term = 0; term < own.length; term++) {
                weights[term][i] = own[term];
            }
        }
        return weights;
    }

    private double[] weigh(String text) {
        double[] weights = new double[idf.length];
        words(analyzer, text).forEach((word, count) -> {
            Integer term = terms.get(word);
            if (term != null) {
                weights[term] = count * idf[term];
            }
        });
        double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
        return length > 0 ? Arrays.stream(weights).map(w -> w / length).toArray() : weights;
    }

    private static Map<String, Integer> words(Analyzer analyzer, String text) {
        Map<String, Integer> counts = new TreeMap<>();
        try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private static Analyzer analyzer(Column texts, int[] rowsOf, TextLanguage language) {
        return switch (language) {
            case SPANISH -> new SpanishAnalyzer();
            case ENGLISH -> new EnglishAnalyzer();
            case AUTO -> isEnglish(texts, rowsOf) ? new EnglishAnalyzer() : new SpanishAnalyzer();
        };
    }

    private static boolean isEnglish(Column texts, int[] rowsOf) {
        CharArraySet english = EnglishAnalyzer.getDefaultStopSet();
        CharArraySet spanish = SpanishAnalyzer.getDefaultStopSet();
        long balance = 0;
        try (StandardAnalyzer plain = new StandardAnalyzer()) {
            for (int level = 0; level < rowsOf.length; level++) {
                for (Map.Entry<String, Integer> word : rowsOf[level] == 0
                        ? Map.<String, Integer>of().entrySet()
                        : words(plain, texts.levels().get(level)).entrySet()) {
                    long weight = (long) rowsOf[level] * word.getValue();
                    balance += english.contains(word.getKey()) ? weight : 0;
                    balance -= spanish.contains(word.getKey()) ? weight : 0;
                }
            }
        }
        return balance > 0;
    }
}
