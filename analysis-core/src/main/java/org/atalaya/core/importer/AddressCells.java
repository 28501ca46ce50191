// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.Gazetteer.Match;

/** The address of a row, and where the gazetteer has it. */
final class AddressCells implements PlaceCells {

    /** So many addresses are remembered, because the same ones come again and again. */
    private static final int REMEMBERED = 50_000;

    private final int column;
    private final Gazetteer gazetteer;
    private final MatchTally tally;
    private final Map<String, Match> remembered = new HashMap<>();

    AddressCells(int column, Gazetteer gazetteer, MatchTally tally) {
        this.column = column;
        this.gazetteer = gazetteer;
        this.tally = tally;
    }

    MatchTally tally() {
        return tally;
    }

    @Override
    public Found read(List<String> cells, double[] pair) {
        String text = cells.get(column).strip();
        if (Numbers.missing(text)) {
            return Found.NOTHING;
        }
        Match match = remembered.get(text);
        if (match == null) {
            if (remembered.size() == REMEMBERED) {
                remembered.clear();
            }
            match = gazetteer.find(text);
            remembered.put(text, match);
        }
        tally.add(text, match);
        pair[0] = match.x();
        pair[1] = match.y();
        return switch (match.how()) {
            case AMBIGUOUS -> Found.AMBIGUOUS_ADDRESS;
            case NOT_FOUND -> Found.UNMATCHED_ADDRESS;
            default -> Found.COORDINATES;
        };
    }

    @Override
    public String text(List<String> cells) {
        return cells.get(column);
    }

    @Override
    public String columns(List<String> names) {
        return names.get(column);
    }
}
