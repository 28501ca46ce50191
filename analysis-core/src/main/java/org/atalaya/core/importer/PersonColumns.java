// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            "correo",
            "race",
            "raza",
            "etnia",
            "ethnicity",
            "nacionalidad",
            "nationality",
            "cedula",
            "curp",
            "ssn",
            "victima",
            "imputado",
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

    /** Numbers of eight digits under such a name are documents of persons; under others they may be those of cases. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("doc", "docum", "document", "ident", "identidad", "identificacion", "identity", "persona", "person");

    private PersonColumns() {}

    /** Code of what makes a column one about persons, by its name or by what it holds; empty for others. */
    static Optional<String> sign(String column, PersonSigns signs) {
        if (isPersonal(column)) {
            return Optional.of("import.person-name");
        }
        if (signs.mails()) {
            return Optional.of("import.person-mail");
        }
        List<String> words = Arrays.asList(HeaderWords.normal(column).split(" ", -1));
        if (words.stream().anyMatch(OF_THINGS::contains)) {
            return Optional.empty();
        }
        if (signs.sexes()) {
            return Optional.of("import.person-sex");
        }
        boolean document = words.stream().anyMatch(OF_DOCUMENTS::contains);
        return document && signs.documentNumbers() ? Optional.of("import.person-document") : Optional.empty();
    }

    /** Whether a column of this name seems to describe a person. */
    public static boolean isPersonal(String column) {
        List<String> words = Arrays.asList(HeaderWords.normal(column).split(" ", -1));
        return words.stream().anyMatch(PERSONAL::contains) && words.stream().noneMatch(OF_THINGS::contains);
    }
}
