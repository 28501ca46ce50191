// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.gazetteer.Address.Kind;

/**
 * Where addresses lie. An address is looked for as it is written; then by its normal words; then by its block: the houses
 * of the same hundred numbers of the street, of which the middle is taken. What lies at several places is never guessed.
 *
 * <p>Holds hashes and coordinates, no texts: about 130 bytes an address.
 */
public final class Gazetteer {

    private static final int HUNDRED = 100;

    /** The same address twice is one when the places are this near, in metres: two doors of a house. */
    static final double SAME_PLACE = 25;

    /** The houses of a block lie within so many metres; farther apart they are those of two streets of one name. */
    static final double BLOCK_LENGTH = 400;

    /** A block of more hundreds is an error of the list rather than a block. */
    private static final int MOST_HUNDREDS = 50;

    private static final double METRES_A_DEGREE = 111_320;

    private final GazetteerFile file;
    private final boolean degrees;
    private final HashChains exact = new HashChains();
    private final HashChains normal = new HashChains();
    private final HashChains hundreds = new HashChains();

    /** The houses whose entry names an estate or a district behind the number, by what stands before it. */
    private final HashChains bare = new HashChains();

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private long[] town = new long[1024];

    /** The estate of the entries in {@link #bare}, 0 for those that name none. */
    private long[] estate = new long[1024];

    private int size;

    private Gazetteer(GazetteerFile file, boolean degrees) {
        this.file = file;
        this.degrees = degrees;
    }

    /** How an address was found. */
    public enum How {
        /** Written as in the gazetteer. */
        EXACT,
        /** Written otherwise: abbreviations, accents, order. */
        NORMALISED,
        /** By other houses of its block, or by the block itself. */
        BLOCK,
        /** At several places, so not at all. */
        AMBIGUOUS,
        NOT_FOUND
    }

    /**
     * What the gazetteer knows of an address.
     *
     * @param x in the system of the gazetteer, NaN where the address was not found
     * @param entries how many entries of the gazetteer it could be
     */
    public record Match(How how, double x, double y, int entries) {

        static final Match NONE = new Match(How.NOT_FOUND, Double.NaN, Double.NaN, 0);

        public boolean found() {
            return !Double.isNaN(x);
        }
    }

    /** One line of a list of addresses. */
    public record Entry(String address, double x, double y) {}

    /**
     * A gazetteer to be filled.
     *
     * @param degrees whether its coordinates are longitude and latitude
     */
    public static Gazetteer empty(GazetteerFile file, boolean degrees) {
        return new Gazetteer(file, degrees);
    }

    /** A gazetteer of a short list. */
    public static Gazetteer of(GazetteerFile file, boolean degrees, List<Entry> entries) {
        Gazetteer gazetteer = empty(file, degrees);
        entries.forEach(entry -> gazetteer.add(entry.address(), entry.x(), entry.y()));
        return gazetteer;
    }

    public GazetteerFile file() {
        return file;
    }

    public int size() {
        return size;
    }

    /** A place that half of the places lie on either side of, x and y each for itself. */
    public double[] middle() {
        return new double[] {median(x), median(y)};
    }

    private double median(double[] values) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[size / 2];
    }

    /** Adds an address in one text. */
    public void add(String text, double px, double py) {
        add(List.of(text.strip()), AddressParser.parse(text), px, py);
        AddressParser.withoutTail(text).ifPresent(house -> {
            int entry = size - 1;
            Address address = AddressParser.parse(house.text());
            bare.add(address.key(), entry);
            estate[entry] = hashOf(house.estate());
            town[entry] = hashOf(address.town());
        });
    }

    /**
     * Adds houses of a street.
     *
     * @param first the house number, or the first of a block; negative where the entry is the street as a whole
     * @param last the last number of a block; the same as {@code first} for a house
     */
    public void add(String street, int first, int last, double px, double py) {
        if (first < 0) {
            add(street, px, py);
            return;
        }
        Address parsed = AddressParser.parse(street + " 1");
        String name = parsed.kind() == Kind.HOUSE
                ? parsed.street()
                : AddressParser.parse(street).street();
        Kind kind = last > first ? Kind.BLOCK : Kind.HOUSE;
        List<String> texts =
                last > first ? List.of() : List.of(street.strip() + " " + first, first + " " + street.strip());
        add(texts, new Address(kind, name, first, Math.max(first, last), "", parsed.town()), px, py);
    }

    private void add(List<String> texts, Address address, double px, double py) {
        if (size == x.length) {
            grow();
        }
        int entry = size++;
        x[entry] = px;
        y[entry] = py;
        from[entry] = address.from();
        to[entry] = address.to();
        town[entry] = hashOf(address.town());
        texts.forEach(text -> exact.add(text, entry));
        if (!address.street().isEmpty()) {
            normal.add(address.key(), entry);
        }
        if (address.from() >= 0 && (address.to() - address.from()) / HUNDRED < MOST_HUNDREDS) {
            for (int hundred = address.from() / HUNDRED; hundred <= address.to() / HUNDRED; hundred++) {
                hundreds.add(hundredKey(address.street(), hundred), entry);
            }
        }
    }

    private static long hashOf(String words) {
        return words.isEmpty() ? 0 : HashChains.hash(words);
    }

    private static String hundredKey(String street, int hundred) {
        return street + " " + hundred;
    }

    private void grow() {
        int room = 2 * x.length;
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        town = Arrays.copyOf(town, room);
        estate = Arrays.copyOf(estate, room);
    }

    /** Where an address lies. */
    public Match find(String text) {
        Match match = whole(text);
        return match.how() == How.NOT_FOUND ? withoutTail(text) : match;
    }

    /** The house alone, where neither the address nor the entry names another estate or town than the other. */
    private Match withoutTail(String text) {
        Optional<AddressParser.WithoutTail> tail = AddressParser.withoutTail(text);
        Address address =
                AddressParser.parse(tail.map(AddressParser.WithoutTail::text).orElse(text));
        if (address.street().isEmpty() || address.from() < 0) {
            return Match.NONE;
        }
        long asked = hashOf(tail.map(AddressParser.WithoutTail::estate).orElse(""));
        int[] entries = IntStream.concat(
                        Arrays.stream(normal.find(address.key())), Arrays.stream(bare.find(address.key())))
                .filter(entry -> asked == 0 || estate[entry] == 0 || estate[entry] == asked)
                .distinct()
                .toArray();
        int[] same = inTown(entries, address);
        if (same.length > 0) {
            return one(same, How.NORMALISED);
        }
        return tail.isPresent() && entries.length == 0 && bare.find(address.key()).length == 0
                ? block(address)
                : Match.NONE;
    }

    private Match whole(String text) {
        int[] written = exact.find(text.strip());
        if (written.length > 0) {
            return one(written, How.EXACT);
        }
        Address address = AddressParser.parse(text);
        if (address.street().isEmpty()) {
            return Match.NONE;
        }
        int[] same = inTown(normal.find(address.key()), address);
        if (same.length > 0) {
            return one(same, How.NORMALISED);
        }
        return address.from() < 0 ? Match.NONE : block(address);
    }

    /** One place, where all entries lie there. */
    private Match one(int[] entries, How how) {
        for (int entry : entries) {
            if (metres(x[entry], y[entry], x[entries[0]], y[entries[0]]) > SAME_PLACE) {
                return new Match(How.AMBIGUOUS, Double.NaN, Double.NaN, entries.length);
            }
        }
        return new Match(how, x[entries[0]], y[entries[0]], entries.length);
    }

    /** A block that holds the number, else the houses of the block that the number would be in. */
    private Match block(Address address) {
        List<Integer> holding = new ArrayList<>();
        List<Integer> houses = new ArrayList<>();
        int first = address.kind() == Kind.BLOCK ? address.from() : address.from() / HUNDRED * HUNDRED;
        int last = address.kind() == Kind.BLOCK ? address.to() : first + HUNDRED - 1;
        int hundredsAsked = Math.min(last / HUNDRED, first / HUNDRED + MOST_HUNDREDS);
        for (int hundred = first / HUNDRED; hundred <= hundredsAsked; hundred++) {
            for (int entry : inTown(hundreds.find(hundredKey(address.street(), hundred)), address)) {
                boolean holds = from[entry] < to[entry] && from[entry] <= address.from() && to[entry] >= address.to();
                boolean house = from[entry] >= first && to[entry] <= last;
                (holds ? holding : houses).addAll(holds || house ? List.of(entry) : List.of());
            }
        }
        int[] entries = (holding.isEmpty() ? houses : holding)
                .stream().mapToInt(Integer::intValue).distinct().toArray();
        return entries.length == 0 ? Match.NONE : middle(entries);
    }

    private Match middle(int[] entries) {
        double sumX = 0;
        double sumY = 0;
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int entry : entries) {
            sumX += x[entry];
            sumY += y[entry];
            west = Math.min(west, x[entry]);
            east = Math.max(east, x[entry]);
            south = Math.min(south, y[entry]);
            north = Math.max(north, y[entry]);
        }
        if (metres(west, south, east, north) > BLOCK_LENGTH) {
            return new Match(How.AMBIGUOUS, Double.NaN, Double.NaN, entries.length);
        }
        return new Match(How.BLOCK, sumX / entries.length, sumY / entries.length, entries.length);
    }

    /** The entries of the town that an address names; where the address or the entry names none, that is no objection. */
    private int[] inTown(int[] entries, Address address) {
        if (address.town().isEmpty()) {
            return entries;
        }
        long asked = HashChains.hash(address.town());
        int[] same = Arrays.stream(entries).filter(e -> town[e] == asked).toArray();
        return same.length > 0
                ? same
                : Arrays.stream(entries).filter(e -> town[e] == 0).toArray();
    }

    private double metres(double x1, double y1, double x2, double y2) {
        double east = degrees ? (x2 - x1) * METRES_A_DEGREE * Math.cos(Math.toRadians(y1)) : x2 - x1;
        double north = degrees ? (y2 - y1) * METRES_A_DEGREE : y2 - y1;
        return Math.hypot(east, north);
    }
}
