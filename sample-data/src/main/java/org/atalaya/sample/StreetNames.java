// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;

/** Street names after trees, birds, winds and stones; never after persons. */
final class StreetNames {

    private static final List<String> ACROSS = List.of(
            "los Molles",
            "los Huarangos",
            "las Casuarinas",
            "los Ceibos",
            "las Palmeras",
            "los Faiques",
            "los Sauces",
            "las Moreras",
            "los Cipreses",
            "los Olivos",
            "las Higueras",
            "los Fresnos",
            "los Pinos",
            "las Acacias",
            "los Nogales",
            "los Eucaliptos",
            "las Poncianas",
            "los Tamarindos",
            "los Cedros",
            "las Retamas",
            "los Laureles",
            "los Mangles",
            "las Buganvilias",
            "los Jazmines",
            "las Dalias",
            "los Claveles");

    private static final List<String> ALONG = List.of(
            "las Gaviotas",
            "los Pelícanos",
            "los Guanayes",
            "las Golondrinas",
            "los Chorlos",
            "los Cormoranes",
            "los Piqueros",
            "las Garzas",
            "los Flamencos",
            "los Zarcillos",
            "las Caracolas",
            "los Corales",
            "las Conchas",
            "los Médanos",
            "las Dunas",
            "las Mareas",
            "el Faro",
            "la Brisa",
            "los Vientos",
            "la Garúa",
            "las Salinas",
            "los Arrecifes",
            "las Olas",
            "la Ensenada",
            "el Muelle",
            "las Redes",
            "la Bahía",
            "el Ancla",
            "las Rocas",
            "los Acantilados",
            "la Marea",
            "los Esteros",
            "las Totoras",
            "los Juncos");

    private StreetNames() {}

    static String across(int quarter, int column) {
        return "Jr. " + ACROSS.get(Math.floorMod(column + 5 * quarter, ACROSS.size()));
    }

    static String along(int quarter, int row) {
        return "Ca. " + ALONG.get(Math.floorMod(row + 7 * quarter, ALONG.size()));
    }
}
