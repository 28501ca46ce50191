// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;
import java.util.Map;
import org.atalaya.sample.StreetNetwork.Address;

/** Short Spanish reports as a desk types them, put together from phrases. They name streets and things, no persons. */
final class Narratives {

    private static final List<String> WHO = List.of(
            "Dos sujetos en moto lineal",
            "Dos sujetos a pie",
            "Un sujeto",
            "Tres sujetos",
            "Un sujeto en bicicleta",
            "Sujetos en mototaxi");
    private static final List<String> VICTIM = List.of(
            "un transeúnte",
            "una transeúnte",
            "una estudiante",
            "un trabajador",
            "una comerciante",
            "una pareja",
            "un adulto mayor",
            "una adulta mayor",
            "un repartidor",
            "un turista");
    private static final List<String> THING = List.of(
            "celular",
            "bolso",
            "mochila",
            "cartera",
            "billetera",
            "dinero en efectivo",
            "reloj",
            "laptop",
            "bicicleta");
    private static final List<String> PART =
            List.of("autorradio", "espejos", "llanta de repuesto", "faros", "batería", "computadora del vehículo");
    private static final List<String> GOOD = List.of(
            "televisor", "laptop y joyas", "balón de gas", "dinero y celulares", "herramientas", "electrodomésticos");
    private static final List<String> VEHICLE =
            List.of("motocicleta", "mototaxi", "automóvil", "camioneta", "bicicleta eléctrica");
    private static final List<String> WEAPON =
            List.of("arma de fuego", "arma blanca", "pistola", "revólver", "cuchillo");
    private static final List<String> DRUG = List.of("pasta básica", "marihuana", "clorhidrato de cocaína");
    private static final List<String> AFTER_ROBBERY = List.of(
            "",
            "",
            "",
            " Huyen hacia la avenida.",
            " Hay cámara municipal.",
            " Se solicitó patrullaje.",
            " Sin heridos.");
    private static final List<String> AFTER_THEFT =
            List.of("", "", "", "", " Hay cámara municipal.", " Presenta boleta de compra.", " Se revisan cámaras.");
    private static final List<String> AFTER_DEATH =
            List.of("", "", " Se acordona la zona.", " Se da aviso a la fiscalía.", " Hay cámara municipal.");
    private static final List<String> AFTER_DRUGS =
            List.of("", "", "", " Se deriva a la comisaría.", " Se solicitó patrullaje.", " Zona reiterada.");

    private static final Map<String, List<String>> BY_MODALITY = Map.ofEntries(
            Map.entry(
                    "Arrebato",
                    List.of(
                            "{who} arrebatan {thing} a {victim} {where}.",
                            "Arrebato de {thing} a {victim} {where} {when}.",
                            "{When}, arrebatan {thing} a {victim} {where}.")),
            Map.entry(
                    "Asalto en vía pública",
                    List.of(
                            "{who} empujan y despojan de {thing} a {victim} {where}.",
                            "Asalto a {victim} {where} {when}; se llevan {thing}.",
                            "Con amenazas quitan {thing} a {victim} {where}.")),
            Map.entry(
                    "Asalto en transporte público",
                    List.of(
                            "{who} suben a bus y despojan a pasajeros de {thing} {where}.",
                            "Asalto a pasajeros de combi {where} {when}; se llevan {thing}.")),
            Map.entry(
                    "Asalto a mano armada",
                    List.of(
                            "{who} con {weapon} despojan de {thing} a {victim} {where}.",
                            "Asalto con {weapon} a {victim} {where} {when}; se llevan {thing}.",
                            "{When}, amenazan con {weapon} a {victim} y roban {thing} {where}.")),
            Map.entry(
                    "Asalto en banda",
                    List.of(
                            "Grupo de cinco sujetos rodea a {victim} y roba {thing} {where}.",
                            "Varios sujetos golpean a {victim} {where} {when} y se llevan {thing}.")),
            Map.entry(
                    "Robo de vehículo con arma",
                    List.of(
                            "{who} con {weapon} bajan al conductor y se llevan {vehicle} {where}.",
                            "Roban {vehicle} con {weapon} {where} {when}.")),
            Map.entry(
                    "Hurto al descuido",
                    List.of(
                            "Sustraen {thing} a {victim} por descuido {where}.",
                            "{Victim} nota la falta de {thing} {where} {when}.",
                            "Al descuido se llevan {thing} de una mesa {where}.")),
            Map.entry(
                    "Carterismo",
                    List.of(
                            "Sustraen {thing} del bolsillo de {victim} {where}.",
                            "En aglomeración {where} sustraen {thing} a {victim} {when}.")),
            Map.entry(
                    "Hurto en tienda",
                    List.of(
                            "Sustraen mercadería de tienda {where} {when}.",
                            "Cliente se retira sin pagar de bodega {where}.")),
            Map.entry(
                    "Hurto de autopartes",
                    List.of(
                            "Sustraen {part} de vehículo estacionado {where}.",
                            "Propietario encuentra su vehículo sin {part} {where} {when}.",
                            "Rompen luna de vehículo y sustraen {part} {where}.")),
            Map.entry(
                    "Hurto en vivienda",
                    List.of(
                            "Ingresan a vivienda por la ventana y sustraen {good} {where}.",
                            "Fuerzan puerta de vivienda {where} en ausencia de la familia; falta {good}.",
                            "Por el techo ingresan a vivienda {where} {when} y sustraen {good}.")),
            Map.entry(
                    "Hurto de vehículo",
                    List.of(
                            "Se llevan {vehicle} que estaba sin ocupantes {where}.",
                            "Propietario no encuentra su {vehicle} {where} {when}.")),
            Map.entry(
                    "Riña con resultado de muerte",
                    List.of(
                            "Riña entre grupos {where} {when} deja una persona fallecida.",
                            "Pelea {where} termina con una persona fallecida.")),
            Map.entry(
                    "Muerte por arma blanca",
                    List.of(
                            "Persona herida con arma blanca {where} {when} fallece en el hospital.",
                            "Hallan persona fallecida con heridas cortantes {where}.")),
            Map.entry(
                    "Sicariato",
                    List.of(
                            "Desde moto disparan contra una persona {where} {when}; fallece en el lugar.",
                            "Ataque con arma de fuego {where}; la víctima fallece y los autores huyen en moto.")),
            Map.entry(
                    "Ajuste de cuentas",
                    List.of(
                            "Disparan contra una persona {where} {when}; sería ajuste de cuentas.",
                            "Persona fallece por varios disparos {where}; no le sustraen nada.")),
            Map.entry(
                    "Venta al menudeo",
                    List.of(
                            "Vecinos reportan venta de {drug} {where} {when}.",
                            "Intervención por venta de {drug} en envoltorios {where}.",
                            "Pase de {drug} entre sujetos {where} {when}.")),
            Map.entry(
                    "Posesión con fines de venta",
                    List.of(
                            "Registro {where}: se halla {drug} en envoltorios listos para venta.",
                            "En control {where} {when} se decomisa {drug} en cantidad para venta.")));

    private Narratives() {}

    static String tell(String modality, Address address, Happening what, Dice dice) {
        String where = where(address, what, dice);
        String when = when(Clock.hour(what.minute()));
        String victim = dice.oneOf(VICTIM);
        String who = dice.oneOf(WHO);
        String text = dice.oneOf(BY_MODALITY.get(modality))
                .replace("{where}", where)
                .replace("{when}", when)
                .replace("{When}", capital(when))
                .replace("{victim}", victim)
                .replace("{Victim}", capital(victim))
                .replace("{who}", who)
                .replace("{thing}", dice.oneOf(THING))
                .replace("{part}", dice.oneOf(PART))
                .replace("{good}", dice.oneOf(GOOD))
                .replace("{vehicle}", dice.oneOf(VEHICLE))
                .replace("{weapon}", dice.oneOf(WEAPON))
                .replace("{drug}", dice.oneOf(DRUG));
        return (who.startsWith("Un ") && text.startsWith("Un ") ? singular(text) : text)
                + dice.oneOf(after(what.category()));
    }

    private static List<String> after(Category category) {
        return switch (category) {
            case ROBO, ROBO_AGRAVADO -> AFTER_ROBBERY;
            case HURTO, HURTO_AGRAVADO -> AFTER_THEFT;
            case HOMICIDIO, ASESINATO -> AFTER_DEATH;
            case DROGAS -> AFTER_DRUGS;
        };
    }

    private static String where(Address address, Happening what, Dice dice) {
        String street = "en " + address.street().name() + " cdra. " + address.cuadra();
        boolean known = !what.place().equals(Hotspots.STREET) && !what.place().equals(Hotspots.AVENUE);
        return known && dice.chance(0.5) ? street + ", cerca de " + what.place() : street;
    }

    private static String when(int hour) {
        if (hour < 6) {
            return "de madrugada";
        }
        return hour < 12 ? "por la mañana" : hour < 19 ? "por la tarde" : "por la noche";
    }

    /** The verbs of what a single person did. */
    private static String singular(String text) {
        return text.replace(" arrebatan ", " arrebata ")
                .replace(" empujan y despojan ", " empuja y despoja ")
                .replace(" suben a bus y despojan ", " sube a bus y despoja ")
                .replace(" despojan ", " despoja ")
                .replace(" bajan al conductor y se llevan ", " baja al conductor y se lleva ");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
