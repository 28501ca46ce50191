// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which tab of the right panel is in front, and wishes that commands have of the list of layers. */
public final class InspectorModel {

    public static final String STYLE = "style";
    public static final String ANALYSIS = "analysis";
    public static final String PROPERTIES = "properties";

    private final StringProperty tab = new SimpleStringProperty(ANALYSIS);
    private final ReadOnlyIntegerWrapper renaming = new ReadOnlyIntegerWrapper();

    /** {@link #STYLE}, {@link #ANALYSIS} or {@link #PROPERTIES}. */
    public StringProperty tab() {
        return tab;
    }

    /** Wishes to type a new name for the chosen layer. */
    public void rename() {
        renaming.set(renaming.get() + 1);
    }

    /** Changes with each such wish. */
    public ReadOnlyIntegerProperty renaming() {
        return renaming.getReadOnlyProperty();
    }
}
