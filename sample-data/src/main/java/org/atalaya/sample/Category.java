// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;

/**
 * The seven categories of the Los Olivos study, with their share of all incidents, the share of them that are
 * offspring of an earlier one, the share told as a span of time, and their modalities. The first modality is the
 * commonest: weights fall as 1, 1/2, 1/3 …
 */
enum Category {
    ROBO("Robo", 0.2120, 0.15, 0.02, "Arrebato", "Asalto en vía pública", "Asalto en transporte público"),
    ROBO_AGRAVADO(
            "Robo agravado",
            0.1794,
            0.17,
            0.02,
            "Asalto a mano armada",
            "Asalto en banda",
            "Robo de vehículo con arma"),
    HURTO("Hurto", 0.2596, 0.13, 0.28, "Hurto al descuido", "Carterismo", "Hurto en tienda"),
    HURTO_AGRAVADO(
            "Hurto agravado", 0.1843, 0.20, 0.62, "Hurto de autopartes", "Hurto en vivienda", "Hurto de vehículo"),
    HOMICIDIO("Homicidio", 0.0076, 0.05, 0.05, "Riña con resultado de muerte", "Muerte por arma blanca"),
    ASESINATO("Asesinato", 0.0078, 0.10, 0.05, "Sicariato", "Ajuste de cuentas"),
    DROGAS("Microcomercialización de drogas", 0.1493, 0.10, 0.0, "Venta al menudeo", "Posesión con fines de venta");

    private final String label;
    private final double share;
    private final double offspringShare;
    private final double spanShare;
    private final List<String> modalities;

    Category(String label, double share, double offspringShare, double spanShare, String... modalities) {
        this.label = label;
        this.share = share;
        this.offspringShare = offspringShare;
        this.spanShare = spanShare;
        this.modalities = List.of(modalities);
    }

    String label() {
        return label;
    }

    double share() {
        return share;
    }

    double offspringShare() {
        return offspringShare;
    }

    double spanShare() {
        return spanShare;
    }

    List<String> modalities() {
        return modalities;
    }

    String modality(Dice dice) {
        double[] weights = new double[modalities.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return modalities.get(dice.weighted(weights));
    }
}
