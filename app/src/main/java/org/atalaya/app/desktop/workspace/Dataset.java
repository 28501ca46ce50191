// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;

/**
 * The incidents of one imported file.
 *
 * @param ref {@code incidents} for the first of a project, {@code dataset/NAME} for the others
 */
public record Dataset(InputRef ref, String name, Incidents incidents) {

    /** Whether a reference names this one; the first of a project goes by two names. */
    boolean isNamed(InputRef other) {
        return ref.equals(other) || other.text().equals("dataset/" + name);
    }
}
