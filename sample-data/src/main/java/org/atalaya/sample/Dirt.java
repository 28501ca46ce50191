// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.atalaya.sample.DirtyRow.Blot;
import org.atalaya.sample.DirtyRow.Kind;

/**
 * The same year as a careless office would send it: semicolons, decimal commas, day first, and on purpose a known
 * number of rows with each kind of dirt. A row gets at most one of the blots that ruin it and never a second blot, so
 * the counts add up; a duplicate repeats a clean row.
 */
final class Dirt {

    static final List<String> HEADER = List.of(
            "id",
            "fecha",
            "hora",
            "hasta",
            "categoria",
            "modalidad",
            "lat",
            "lon",
            "cuadrante",
            "relato",
            "nombre_denunciante",
            "obs");

    private static final int DATE = HEADER.indexOf("fecha");
    private static final int TIME = HEADER.indexOf("hora");
    private static final int CATEGORY = HEADER.indexOf("categoria");
    private static final int LAT = HEADER.indexOf("lat");
    private static final int LON = HEADER.indexOf("lon");
    private static final int ZONE = HEADER.indexOf("cuadrante");
    private static final int NARRATIVE = HEADER.indexOf("relato");
    private static final int REMARK = HEADER.indexOf("obs");

    private static final List<String> UNREADABLE = List.of("ayer", "s/f", "??/03/2025", "anteayer", "hoy en la mañana");
    private static final List<String> IMPOSSIBLE = List.of("31/02/2025", "30/02/2025", "31/04/2025", "29/02/2025");
    private static final List<String> FUTURE = List.of("14/08/2052", "03/11/2052", "21/05/2205");
    private static final List<String> REMARKS = List.of("", "", "", "", "", "", "", "llamada", "presencial", "app");

    private final Dice dice;
    private final Positions positions;

    Dirt(long seed, Positions positions) {
        this.dice = Dice.of(seed, "dirt");
        this.positions = positions;
    }

    List<DirtyRow> over(List<Incident> incidents) {
        List<DirtyRow> rows = new ArrayList<>();
        for (Incident incident : incidents) {
            rows.add(new DirtyRow(incident, cells(incident), new ArrayList<>()));
        }
        int total = 0;
        for (Kind kind : Kind.values()) {
            total += kind.rows();
        }
        int[] chosen = dice.pick(total, rows.size());
        int next = 0;
        List<DirtyRow> copies = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.rows(); i++) {
                DirtyRow row = rows.get(chosen[next++]);
                if (kind == Kind.DUPLICATE) {
                    copies.add(row);
                } else {
                    soil(row, kind);
                }
            }
        }
        repeat(copies, rows);
        return rows;
    }

    /** A duplicate stands a few rows after the row it repeats. */
    private void repeat(List<DirtyRow> copies, List<DirtyRow> rows) {
        for (DirtyRow row : copies) {
            List<Blot> blots =
                    List.of(new Blot(Kind.DUPLICATE, "", row.incident().id()));
            int behind = rows.indexOf(row) + 1 + dice.below(12);
            rows.add(Math.min(behind, rows.size()), new DirtyRow(row.incident(), row.cells(), blots));
        }
    }

    private List<String> cells(Incident incident) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        cells.set(0, incident.id());
        cells.set(DATE, Clock.dayFirst(incident.from()));
        cells.set(TIME, Clock.time(incident.from()));
        cells.set(
                HEADER.indexOf("hasta"),
                incident.isSpan() ? Clock.dayFirst(incident.to()) + " " + Clock.time(incident.to()) : "");
        cells.set(CATEGORY, incident.category().label());
        cells.set(HEADER.indexOf("modalidad"), incident.modality());
        cells.set(LAT, comma(incident.lat()));
        cells.set(LON, comma(incident.lon()));
        cells.set(ZONE, incident.zone());
        cells.set(NARRATIVE, incident.narrative());
        cells.set(HEADER.indexOf("nombre_denunciante"), Clock.padded("NOMBRE FICTICIO ", 1 + dice.below(9000), 4));
        cells.set(REMARK, dice.oneOf(REMARKS));
        return cells;
    }

    private static String comma(double degrees) {
        return Positions.text(degrees).replace('.', ',');
    }

    private void soil(DirtyRow row, Kind kind) {
        switch (kind) {
            case OUTSIDE -> moveAway(row);
            case NULL_ISLAND -> {
                set(row, kind, LAT, "0");
                set(row, kind, LON, "0");
            }
            case NO_COORDINATES -> {
                set(row, kind, LAT, "");
                set(row, kind, LON, "");
                row.cells().set(REMARK, "sin dirección");
            }
            case UNREADABLE_DATE -> set(row, kind, DATE, dice.oneOf(UNREADABLE));
            case IMPOSSIBLE_DATE -> set(row, kind, DATE, dice.oneOf(IMPOSSIBLE));
            case FUTURE_DATE -> set(row, kind, DATE, dice.oneOf(FUTURE));
            case SWAPPED -> {
                String lat = row.cells().get(LAT);
                set(row, kind, LAT, row.cells().get(LON));
                set(row, kind, LON, lat);
            }
            case SPELLING ->
                set(row, kind, CATEGORY, misspelt(row.incident().category().label()));
            case MIDNIGHT -> set(row, kind, TIME, "00:00");
            case NO_ZONE -> set(row, kind, ZONE, "");
            case NO_NARRATIVE -> set(row, kind, NARRATIVE, "");
            case DUPLICATE -> throw new IllegalArgumentException("a duplicate is a row of its own");
        }
    }

    private static void set(DirtyRow row, Kind kind, int column, String text) {
        row.blots().add(new Blot(kind, HEADER.get(column), row.cells().get(column)));
        row.cells().set(column, text);
    }

    /** Up to nine kilometres north or south and east or west, and again until that is well outside the district. */
    private void moveAway(DirtyRow row) {
        Incident incident = row.incident();
        while (true) {
            double lat = Positions.rounded(incident.lat() + dice.between(-0.08, 0.08));
            double lon = Positions.rounded(incident.lon() + dice.between(-0.08, 0.08));
            if (positions.farOutside(lon, lat)) {
                set(row, Kind.OUTSIDE, LAT, comma(lat));
                set(row, Kind.OUTSIDE, LON, comma(lon));
                return;
            }
        }
    }

    private String misspelt(String label) {
        return switch (dice.below(4)) {
            case 0 -> label.toUpperCase(Locale.ROOT);
            case 1 -> label.toLowerCase(Locale.ROOT);
            case 2 -> label + " ";
            default -> label.replace(" ", "  ").equals(label) ? " " + label : label.replace(" ", "  ");
        };
    }
}
