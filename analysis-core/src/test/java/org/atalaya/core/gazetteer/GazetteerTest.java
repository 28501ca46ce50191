// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atalaya.core.gazetteer.Gazetteer.Entry;
import org.atalaya.core.gazetteer.Gazetteer.How;
import org.atalaya.core.gazetteer.Gazetteer.Match;
import org.junit.jupiter.api.Test;

/** Where addresses are found, and that none is guessed. */
class GazetteerTest {

    private static final GazetteerFile FILE = new GazetteerFile("g.csv", "0", 32718);

    private static Gazetteer of(Entry... entries) {
        return Gazetteer.of(FILE, false, List.of(entries));
    }

    @Test
    void everyEntryIsFoundExactlyWhereItLies() {
        Gazetteer gazetteer = Gazetteer.empty(FILE, false);
        for (int i = 0; i < 5_000; i++) {
            gazetteer.add("Jr. Calle " + i / 50 + " " + (100 + 2 * (i % 50)), i, 2 * i);
        }
        for (int i = 0; i < 5_000; i++) {
            Match match = gazetteer.find("Jr. Calle " + i / 50 + " " + (100 + 2 * (i % 50)));
            assertEquals(new Match(How.EXACT, i, 2.0 * i, 1), match);
            Match other = gazetteer.find("JIRÓN CALLE " + i / 50 + " N° " + (100 + 2 * (i % 50)));
            assertEquals(new Match(How.NORMALISED, i, 2.0 * i, 1), other);
        }
    }

    @Test
    void aHouseThatIsNotListedLiesInTheMiddleOfItsBlock() {
        Gazetteer gazetteer = of(
                new Entry("Av. Grau 510", 0, 0), new Entry("Av. Grau 590", 80, 0), new Entry("Av. Grau 610", 100, 0));
        assertEquals(new Match(How.BLOCK, 40, 0, 2), gazetteer.find("Avenida Grau 555"));
        assertEquals(new Match(How.BLOCK, 40, 0, 2), gazetteer.find("cuadra 5 de Av. Grau"));
        assertEquals(How.NOT_FOUND, gazetteer.find("Av. Grau 710").how());
        assertEquals(How.NOT_FOUND, gazetteer.find("Jr. Grau 555").how());
    }

    @Test
    void aListedBlockHoldsItsHouses() {
        Gazetteer gazetteer = Gazetteer.empty(FILE, false);
        gazetteer.add("Santana Row", 300, 399, 7, 8);
        assertEquals(new Match(How.NORMALISED, 7, 8, 1), gazetteer.find("[300]-[400] SANTANA RW"));
        assertEquals(new Match(How.BLOCK, 7, 8, 1), gazetteer.find("355 Santana Row"));
        assertEquals(How.NOT_FOUND, gazetteer.find("455 Santana Row").how());
    }

    @Test
    void streetAndNumberInColumnsOfTheirOwnAreTheSameAddress() {
        Gazetteer gazetteer = Gazetteer.empty(FILE, false);
        gazetteer.add("Jirón Ucayali", 345, 345, 1, 2);
        assertEquals(How.EXACT, gazetteer.find("Jirón Ucayali 345").how());
        assertEquals(How.NORMALISED, gazetteer.find("Jr. Ucayali 345").how());
    }

    @Test
    void cornersAreFoundInEitherOrder() {
        Gazetteer gazetteer = of(new Entry("Av. Arequipa & Jr. Risso", 5, 6));
        assertEquals(new Match(How.NORMALISED, 5, 6, 1), gazetteer.find("Jirón Risso con Avenida Arequipa"));
        assertFalse(gazetteer.find("Jr. Risso con Av. Petit Thouars").found());
    }

    @Test
    void whatLiesAtTwoPlacesIsNotGuessed() {
        Gazetteer gazetteer = of(
                new Entry("Jr. Lima 100, Rímac", 0, 0),
                new Entry("Jr. Lima 100, Comas", 9_000, 0),
                new Entry("Jr. Lima 120, Rímac", 20, 0),
                new Entry("Av. Sol 10", 0, 0),
                new Entry("Avenida Sol 10", 20, 0));
        assertEquals(new Match(How.AMBIGUOUS, Double.NaN, Double.NaN, 2), gazetteer.find("Jirón Lima 100"));
        assertEquals(How.AMBIGUOUS, gazetteer.find("Jirón Lima 150").how());
        assertEquals(9_000, gazetteer.find("Jirón Lima 100, Comas").x());
        assertEquals(How.NOT_FOUND, gazetteer.find("Jirón Lima 100, Ate").how());
        assertTrue(gazetteer.find("Av Sol 10").found(), "two doors of one house");
    }

    @Test
    void estateOrDistrictBehindTheNumberIsLeftAside() {
        Gazetteer gazetteer = of(
                new Entry("Calle Uno 100", 1, 2),
                new Entry("Jirón Las Palmeras 450", 3, 4),
                new Entry("Av. Sol 10, Comas", 5, 6));
        for (String text : List.of(
                "Ca. Uno 100 Urb. Pro",
                "Ca. Uno Nº 100 - Urbanización Pro",
                "Ca. Uno 100, Asoc. Los Pinos, Ate",
                "Ca. Uno 100 AA.HH. Bocanegra",
                "Ca. Uno 100 Coop. La Unión - Ate")) {
            assertEquals(new Match(How.NORMALISED, 1, 2, 1), gazetteer.find(text), text);
        }
        assertEquals(new Match(How.NORMALISED, 3, 4, 1), gazetteer.find("Jr Las Palmeras 450 - Los Olivos"));
        assertEquals(new Match(How.NORMALISED, 3, 4, 1), gazetteer.find("Jr Las Palmeras 450, LOS OLIVOS"));
        assertEquals(5, gazetteer.find("Av. Sol 10 Urb. Pro - Comas").x());
        assertEquals(How.NOT_FOUND, gazetteer.find("Av. Sol 10 - Ate").how());
        assertEquals(How.NOT_FOUND, gazetteer.find("Ca. Dos 100 Urb. Pro").how());
    }

    @Test
    void estatesThatContradictAreNoMatchAndSeveralPlacesNoGuess() {
        Gazetteer gazetteer = of(
                new Entry("Calle Uno 100 Urb. Pro", 0, 0),
                new Entry("Calle Uno 100 Urb. Naranjal", 5_000, 0),
                new Entry("Calle Dos 200 Urb. Pro", 9, 9));
        assertEquals(new Match(How.NORMALISED, 0, 0, 1), gazetteer.find("Ca. Uno 100, Urbanización Pro"));
        assertEquals(
                5_000, gazetteer.find("Ca. Uno 100 Urb. Naranjal - Los Olivos").x());
        assertEquals(
                How.NOT_FOUND, gazetteer.find("Ca. Uno 100 Urb. Santa Rosa").how());
        assertEquals(How.AMBIGUOUS, gazetteer.find("Ca. Uno 100").how());
        assertEquals(9, gazetteer.find("Calle Dos 200").x());
    }

    @Test
    void degreesAreMeasuredInMetres() {
        Gazetteer gazetteer = Gazetteer.of(
                new GazetteerFile("g.csv", "0", 4326),
                true,
                List.of(
                        new Entry("Av. Grau 100", -77.04, -12.05),
                        new Entry("AV GRAU 100", -77.0401, -12.05),
                        new Entry("Av. Sol 100", -77.04, -12.05),
                        new Entry("AV SOL 100", -77.05, -12.05)));
        assertEquals(How.NORMALISED, gazetteer.find("avenida grau 100").how());
        assertEquals(How.AMBIGUOUS, gazetteer.find("avenida sol 100").how());
    }
}
