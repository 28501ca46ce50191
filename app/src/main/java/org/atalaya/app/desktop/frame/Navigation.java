// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which page is shown. */
public final class Navigation {

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.START);

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public void go(Page next) {
        page.set(next);
    }
}
