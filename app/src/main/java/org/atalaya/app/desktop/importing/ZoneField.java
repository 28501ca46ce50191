// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.theme.Controls;

/** Chooses one of all time zones. */
final class ZoneField extends PickField<String> {

    ZoneField(Controls controls, ObservableValue<ZoneId> zone, Consumer<ZoneId> choose) {
        super(
                controls,
                "import-zone",
                "import.zone",
                zone.map(ZoneId::getId),
                id -> id,
                ZoneField::find,
                id -> choose.accept(ZoneId.of(id)));
    }

    private static List<String> find(String text) {
        String part = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.toLowerCase(Locale.ROOT).contains(part))
                        .toList();
    }
}
