// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/**
 * A series in words. Its axis, its values and its lines have names of their own where the bundles know the artifact or
 * what it measures; otherwise a line is called by its id, which is then the text a person gave it.
 */
final class SeriesWords {

    private static final int MOST_DECIMALS = 4;

    private final Artifact.Series series;
    private final Texts texts;
    private final Optional<double[]> numbers;
    private final List<LocalDate> days;
    private final boolean ofYear;

    SeriesWords(Artifact.Series series, Texts texts) {
        this.series = series;
        this.texts = texts;
        this.numbers = numbers(series.axis());
        List<LocalDate> dates = days(series.axis());
        this.ofYear = dates.isEmpty()
                && numbers.isEmpty()
                && !daysOfYear(series.axis()).isEmpty();
        this.days = ofYear ? daysOfYear(series.axis()) : dates;
    }

    private static Optional<double[]> numbers(List<String> axis) {
        try {
            double[] found = axis.stream().mapToDouble(Double::parseDouble).toArray();
            for (int i = 1; i < found.length; i++) {
                if (!(found[i] > found[i - 1])) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<LocalDate> days(List<String> axis) {
        try {
            return axis.stream().map(LocalDate::parse).toList();
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    private static List<LocalDate> daysOfYear(List<String> axis) {
        try {
            // A leap year, so that 29 February is among them.
            return axis.stream()
                    .map(day -> MonthDay.parse("--" + day).atYear(2000))
                    .toList();
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    /** Where each point stands: at its number, else one after the other. */
    double[] places() {
        return numbers.orElseGet(
                () -> java.util.stream.IntStream.range(0, series.axis().size())
                        .mapToDouble(i -> i)
                        .toArray());
    }

    boolean isNumbers() {
        return numbers.isPresent();
    }

    /** Of the points that are worth a name: all of them, or the first of each month or year. */
    List<LabelAxis.Label> labels() {
        List<LabelAxis.Label> labels = new ArrayList<>();
        boolean years = days.size() > 1 && days.get(0).plusYears(3).isBefore(days.get(days.size() - 1));
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(years ? "yyyy" : ofYear ? "MMM" : "MMM yy", texts.locale());
        String last = "";
        for (int i = 0; i < series.axis().size(); i++) {
            String name = days.isEmpty()
                    ? series.axis().get(i)
                    : format.format(days.get(i)).replace(".", "");
            boolean begins = days.isEmpty() || (!name.equals(last) && (i > 0 || starts(days.get(0), years)));
            if (begins) {
                labels.add(new LabelAxis.Label(i, name));
            }
            last = name;
        }
        return labels;
    }

    private static boolean starts(LocalDate day, boolean years) {
        return years ? day.getDayOfYear() == 1 : day.getDayOfMonth() == 1;
    }

    /** One point of the axis as it is read. */
    String at(int point) {
        if (numbers.isPresent()) {
            double value = numbers.get()[point];
            return Figures.decimal(value, value == Math.rint(value) ? 0 : 1, texts);
        }
        return days.isEmpty()
                ? series.axis().get(point)
                : DateTimeFormatter.ofPattern(ofYear ? "d MMMM" : texts.get("date.day"), texts.locale())
                        .format(days.get(point));
    }

    /** What the axis is, with its unit. */
    String axis() {
        return own("axis").orElseGet(() -> texts.get("series.axis"));
    }

    /** What the lines are, with their unit. */
    String value() {
        return own("value").orElse("");
    }

    private Optional<String> own(String what) {
        return texts.find("series." + series.titleKey() + "." + what)
                .or(() -> texts.find("series." + series.measure() + "." + what));
    }

    String line(int line) {
        String name = series.line(line);
        return own("line." + name)
                .or(() -> texts.find("series.line." + name))
                .or(() -> texts.find("classifier-bench.learners." + name))
                .orElse(name);
    }

    String band() {
        return own("band").orElseGet(() -> texts.get("series.band"));
    }

    /** A value of a line, with the decimals of the whole line. */
    String figure(int line, int point) {
        double value = series.lines().get(line)[point];
        return Double.isNaN(value) ? "\u2013" : Figures.decimal(value, decimals(line), texts);
    }

    /** So many that the greatest shows three or four digits. */
    int decimals(int line) {
        double[] values = series.lines().get(line);
        double greatest = 0;
        boolean whole = true;
        for (double value : values) {
            if (Double.isFinite(value)) {
                greatest = Math.max(greatest, Math.abs(value));
                whole &= value == Math.rint(value);
            }
        }
        int digits = greatest == 0 ? 0 : (int) Math.floor(Math.log10(greatest));
        return whole && greatest > 1 ? 0 : Math.max(0, Math.min(MOST_DECIMALS, 2 - digits));
    }
}
