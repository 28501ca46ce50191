// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which columns seem to hold particulars of persons, told by their names alone. No analysis needs them, so they can be
 * left out; a name that says something of a place or an offence as well is taken to be no person's.
 */
public final class PersonColumns {

    private static final Set<String> PERSONAL = Set.of(
            "nombre",
            "nombres",
            "name",
            "names",
            "apellido",
            "apellidos",
            "surname",
            "firstname",
            "lastname",
            "dni",
            "documento",
            "passport",
            "pasaporte",
            "birth",
            "birthdate",
            "dob",
            "nacimiento",
            "sexo",
            "sex",
            "gender",
            "genero",
            "edad",
            "age",
            "telefono",
            "celular",
            "phone",
            "email",
            "denunciante",
            "complainant",
            "agraviado");

    private static final Set<String> OF_THINGS = Set.of(
            "street",
            "calle",
            "via",
            "avenida",
            "place",
            "lugar",
            "zone",
            "zona",
            "district",
            "distrito",
            "beat",
            "sector",
            "area",
            "community",
            "neighborhood",
            "neighbourhood",
            "barrio",
            "station",
            "comisaria",
            "offense",
            "offence",
            "delito",
            "crime",
            "category",
            "categoria",
            "type",
            "tipo",
            "file",
            "archivo");

    private PersonColumns() {}

    /** Whether a column of this name seems to describe a person. */
    public static boolean isPersonal(String column) {
        List<String> words = Arrays.asList(HeaderWords.normal(column).split(" ", -1));
        return words.stream().anyMatch(PERSONAL::contains) && words.stream().noneMatch(OF_THINGS::contains);
    }
}
