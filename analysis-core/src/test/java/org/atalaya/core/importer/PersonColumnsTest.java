// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonColumnsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nombre_denunciante",
                "Apellidos",
                "DNI",
                "Fecha de nacimiento",
                "VictimAge",
                "sexo",
                "Teléfono",
                "last name"
            })
    void particularsOfPersonsAreKnownByTheirNames(String column) {
        assertTrue(PersonColumns.isPersonal(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"street_name", "nombre_calle", "Sex offense", "tipo documento", "message", "village", "id"})
    void namesOfPlacesAndOffencesAreNoPersons(String column) {
        assertFalse(PersonColumns.isPersonal(column));
    }
}
