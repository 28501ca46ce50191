// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;

/**
 * The seven categories of the Los Olivos study, with their share of all incidents, the share of them that are
 * offspring of an earlier one, the share told as a span of time, and their modalities. The first modality is the
 * commonest: weights fall as 1, 1/2, 1/3 …
 */
enum Category {
    ROBO("Robo", 0.2120, 0.15, 0.02),
    ROBO_AGRAVADO("Robo agravado", 0.1794, 0.17, 0.02),
    HURTO("Hurto", 0.2596, 0.13, 0.28),
    HURTO_AGRAVADO("Hurto agravado", 0.1843, 0.20, 0.62),
    HOMICIDIO("Homicidio", 0.0076, 0.05, 0.05),
    ASESINATO("Asesinato", 0.0078, 0.10, 0.05),
    DROGAS("Microcomercialización de drogas", 0.1493, 0.10, 0.0);

    private final String label;
    private final double share;
    private final double offspringShare;
    private final double spanShare;

    Category(String label, double share, double offspringShare, double spanShare) {
        this.label = label;
        this.share = share;
        this.offspringShare = offspringShare;
        this.spanShare = spanShare;
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
        return switch (this) {
            case ROBO -> List.of("Arrebato", "Asalto en vía pública", "Asalto en transporte público");
            case ROBO_AGRAVADO -> List.of("Asalto a mano armada", "Asalto en banda", "Robo de vehículo con arma");
            case HURTO -> List.of("Hurto al descuido", "Carterismo", "Hurto en tienda");
            case HURTO_AGRAVADO -> List.of("Hurto de autopartes", "Hurto en vivienda", "Hurto de vehículo");
            case HOMICIDIO -> List.of("Riña con resultado de muerte", "Muerte por arma blanca");
            case ASESINATO -> List.of("Sicariato", "Ajuste de cuentas");
            case DROGAS -> List.of("Venta al menudeo", "Posesión con fines de venta");
        };
    }

    String modality(Dice dice) {
        List<String> modalities = modalities();
        double[] weights = new double[modalities.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return modalities.get(dice.weighted(weights));
    }
}
