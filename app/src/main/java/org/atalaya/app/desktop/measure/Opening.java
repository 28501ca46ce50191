// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import java.nio.file.Path;
import javafx.application.Platform;
import org.atalaya.app.screen.OpenWindow;

/** Opens measured windows; made by Java's service loader. */
public final class Opening implements OpenWindow.Opener {

    @Override
    public boolean canOpen() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            return true;
        } catch (IllegalStateException running) {
            return true;
        } catch (UnsupportedOperationException noScreen) {
            return false;
        }
    }

    @Override
    public OpenWindow open(Path project, Path memory) {
        return MeasuredWindow.open(project, memory);
    }
}
