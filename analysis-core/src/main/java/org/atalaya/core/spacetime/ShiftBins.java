// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.time.TimeBins;

/** Each day in the shifts that begin at these times; the last one runs to the first of the next day. */
final class ShiftBins implements TimeBins {

    private static final long DAY = 86_400_000;
    private static final long MINUTE = 60_000;
    private static final int MOST = 24;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?");

    /** Minutes after midnight, ascending. */
    private final List<Integer> starts;

    private ShiftBins(List<Integer> starts) {
        this.starts = List.copyOf(starts);
    }

    /** Hours such as "6" or "22:30"; empty unless there are two or more of them, none twice. */
    static Optional<ShiftBins> parse(List<String> texts) {
        List<Integer> starts = new ArrayList<>();
        for (String text : texts) {
            Matcher time = TIME.matcher(text.strip());
            if (!time.matches()) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(time.group(1));
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            if (hour > 23 || minute > 59 || starts.contains(hour * 60 + minute)) {
                return Optional.empty();
            }
            starts.add(hour * 60 + minute);
        }
        starts.sort(null);
        return starts.size() < 2 || starts.size() > MOST ? Optional.empty() : Optional.of(new ShiftBins(starts));
    }

    int count() {
        return starts.size();
    }

    /** Which shift a bin is of. */
    int shift(long bin) {
        return (int) Math.floorMod(bin, (long) starts.size());
    }

    /** "22:00-06:00". */
    String name(int shift) {
        return clock(starts.get(shift)) + "-" + clock(starts.get((shift + 1) % starts.size()));
    }

    double hours(int shift) {
        int next = shift + 1 < starts.size() ? starts.get(shift + 1) : starts.get(0) + 1440;
        return (next - starts.get(shift)) / 60.0;
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    @Override
    public long of(long localMillis) {
        long day = Math.floorDiv(localMillis - starts.get(0) * MINUTE, DAY);
        long within = Math.floorMod(localMillis - starts.get(0) * MINUTE, DAY);
        int shift = 0;
        while (shift + 1 < starts.size() && within >= (starts.get(shift + 1) - starts.get(0)) * MINUTE) {
            shift++;
        }
        return day * starts.size() + shift;
    }

    @Override
    public long start(long bin) {
        long day = Math.floorDiv(bin, (long) starts.size());
        return day * DAY + starts.get(shift(bin)) * MINUTE;
    }
}
