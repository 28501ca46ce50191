// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.List;

/**
 * One chart that lies open.
 *
 * @param kind kebab-case, such as {@code histogram}; a kind that is not known is left out when it is shown
 * @param columns what it is made of, where that can be chosen
 */
public record ChartState(String kind, List<String> columns) {

    public ChartState {
        columns = List.copyOf(columns);
    }
}
