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

    ZoneField(Controls controls, String id, ObservableValue<ZoneId> zone, Consumer<ZoneId> choose) {
        super(
                controls,
                id,
                "import.zone",
                zone.map(ZoneId::getId),
                name -> name,
                ZoneField::find,
                name -> choose.accept(ZoneId.of(name)));
    }

    private static List<String> find(String text) {
        String part = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.toLowerCase(Locale.ROOT).contains(part))
                        .toList();
    }
}
