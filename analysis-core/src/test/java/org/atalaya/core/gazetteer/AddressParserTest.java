// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.atalaya.core.gazetteer.Address.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways of writing an address mean the same. */
class AddressParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Av. Universitaria 1234 | AVENIDA UNIVERSITARIA N° 1234",
                "Av. Universitaria 1234 | Avda Universitaria Nro. 1234",
                "Jr. Ucayali 345 | Jirón Ucayali, 345",
                "Ca. Los Álamos 120 Dpto 302 | calle los alamos 120",
                "Psje. San Martín 15 | PASAJE SAN MARTIN 15",
                "28 de Julio 345 | 28 DE JULIO #345",
                "Urb. Santa Rosa Mz. B Lt. 5 | Mza B Lote 5, Urbanización Sta. Rosa",
                "Jr. Puno 123 B | JIRON PUNO 123-B",
                "cuadra 5 de Av. Grau | Avenida Grau cdra. 5",
                "Av. Arequipa con Jr. Risso | Jirón Risso y Avenida Arequipa",
                "esquina de Av. Arequipa y Jr. Risso | JR RISSO / AV AREQUIPA",
                "Av. Grau s/n | Avenida Grau",
                "100 W Main St | 100 WEST MAIN STREET",
                "1720 MARIETTA BLVD NW | 1720 Marietta Boulevard Northwest",
                "12 Oak Dr Apt 4 | 12 OAK DRIVE",
                "12 Oak Dr #4 | 12 Oak Dr.",
                "10XX BLOCK OF W MAIN ST | 1000 block west main street",
                "11XX BURNABY ST | 1150 Block of Burnaby Street",
                "[5800]-[5900] SANTA TERESA BL | 5800 block Santa Teresa Blvd",
                "MCKEE RD & RIDGE VISTA AV | Ridge Vista Ave and McKee Road",
                "S 33RD ST & E SAN ANTONIO ST | East San Antonio Street at South 33rd Street",
                "5 First Ave | 5 1st Avenue"
            })
    void theseAreTheSame(String one, String other) {
        assertEquals(AddressParser.parse(one), AddressParser.parse(other));
        Address again = AddressParser.parse(one.toUpperCase(Locale.ROOT));
        assertEquals(again, AddressParser.parse(one), "case says nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Av. Grau 120 | Jr. Grau 120",
                "Av. Grau 120 | Av. Grau 1200",
                "100 N Main St | 100 S Main St",
                "Mz. B Lt. 5 | Mz. B Lt. 6",
                "Calle 12 | Calle 13",
                "Av. Los Olivos 10 | Av. Olivos 10"
            })
    void theseAreNot(String one, String other) {
        assertNotEquals(AddressParser.parse(one), AddressParser.parse(other));
    }

    @Test
    void theTownBehindTheStreetIsNoPartOfIt() {
        Address atlanta = AddressParser.parse("1720 MARIETTA BLVD NW\nATLANTA, GA 30318\nUNITED STATES");
        assertEquals(new Address(Kind.HOUSE, "marietta blvd nw", 1720, 1720, "", "atlanta"), atlanta);
    }

    @Test
    void aNumberThatIsTheNameOfAStreetIsNoHouse() {
        assertEquals(Kind.NAME, AddressParser.parse("Calle 12").kind());
        assertEquals(Kind.NAME, AddressParser.parse("28 de Julio").kind());
        assertEquals(Kind.NAME, AddressParser.parse("Highway 20").kind());
        assertEquals(345, AddressParser.parse("Calle 12 345").from());
        assertEquals(Kind.HOUSE, AddressParser.parse("100 Highway 20").kind());
    }

    @Test
    void aBlockHoldsAHundredNumbers() {
        assertEquals(new Address(Kind.BLOCK, "av grau", 500, 599, "", ""), AddressParser.parse("cuadra 5 de Av. Grau"));
        assertEquals(new Address(Kind.BLOCK, "main st", 0, 99, "", ""), AddressParser.parse("XX Main St"));
        assertEquals(
                new Address(Kind.BLOCK, "santana row", 300, 399, "", ""),
                AddressParser.parse("[300]-[400] SANTANA RW "));
    }

    @Test
    void anyTextIsTakenApartWithoutAFault() {
        for (String text :
                List.of("", " ", ",,,", "&", "#", "1", "mz", "mz lt", "XX", "[", "999999999999", "a".repeat(5000))) {
            Address address = AddressParser.parse(text);
            assertEquals(address, AddressParser.parse(text));
        }
    }
}
