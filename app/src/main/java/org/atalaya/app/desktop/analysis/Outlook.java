// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Cost;

/**
 * What is known before a run.
 *
 * @param rules what "automatic" comes to on these inputs, by parameter
 */
public record Outlook(Map<String, String> rules, Optional<Cost> cost) {
    static final Outlook NONE = new Outlook(Map.of(), Optional.empty());
}
