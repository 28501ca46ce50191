// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which columns seem to hold particulars of persons, told by their names alone. No analysis needs them, so they can be
 * left out; a name that says something of a place or an offence as well is taken to be no person's.
 */
public final class PersonColumns {

    private static final Set<String> PERSONAL = Set.of(
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

    /** These mean persons when they stand alone or beside one of the next: "LSOA name" and "nombre de la vía" do not. */
    private static final Set<String> NAMES = Set.of("nombre", "nombres", "name", "names");

    private static final Set<String> WHOSE = Set.of(
            "first",
            "last",
            "full",
            "middle",
            "given",
            "family",
            "completo",
            "completos",
            "y",
            "persona",
            "person",
            "victim",
            "suspect",
            "officer",
            "reporter",
            "complete",
            "primer",
            "segundo",
            "owner",
            "caller",
            "contacto");

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

    /** Names that say nothing of what a column holds: a, c3, column 7, campo_2. */
    private static final Pattern UNTOLD =
            Pattern.compile("[a-z]{0,2} ?\\d*|(?:col|column|columna|campo|field|var|variable|unnamed) ?\\d*");

    private PersonColumns() {}

    /** Code of what makes a column one about persons, by its name or by what it holds; empty for others. */
    static Optional<String> sign(String column, PersonSigns signs, PersonSigns incidentDates, boolean amongPersons) {
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
        boolean untold = UNTOLD.matcher(HeaderWords.normal(column)).matches();
        if ((document && signs.documentNumbers()) || (untold && signs.surelyDocumentNumbers())) {
            return Optional.of("import.person-document");
        }
        if (signs.fullNames()) {
            return Optional.of("import.person-full-name");
        }
        if (untold && signs.birthDates(incidentDates)) {
            return Optional.of("import.person-birth");
        }
        return untold && amongPersons && signs.ages() ? Optional.of("import.person-age") : Optional.empty();
    }

    /** Whether a column of this name seems to describe a person. */
    public static boolean isPersonal(String column) {
        List<String> words = Arrays.asList(HeaderWords.normal(column).split(" ", -1));
        boolean name = words.stream().anyMatch(NAMES::contains)
                && (words.size() == 1 || words.stream().anyMatch(WHOSE::contains));
        return (name || words.stream().anyMatch(PERSONAL::contains))
                && words.stream().noneMatch(OF_THINGS::contains);
    }
}
