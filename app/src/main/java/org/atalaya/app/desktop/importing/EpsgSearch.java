// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.geo.EpsgList;

/** The list of coordinate systems, read in the background once it is wanted. */
final class EpsgSearch {

    private final Background background;
    private final Language language;
    private final ReadOnlyObjectWrapper<EpsgList> list = new ReadOnlyObjectWrapper<>();
    private boolean wanted;

    EpsgSearch(Background background, Language language) {
        this.background = background;
        this.language = language;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<EpsgList> list() {
        return list.getReadOnlyProperty();
    }

    void want() {
        if (!wanted) {
            wanted = true;
            background.start(language.text("import.system.reading"), progress -> EpsgList.load(), list::set);
        }
    }
}
