// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import javafx.beans.value.ObservableValue;
import org.atalaya.core.problem.Severity;

/**
 * What the banner says.
 *
 * @param details to be copied, such as the trace of a fault; empty where there is nothing more to say
 */
public record Message(Severity severity, ObservableValue<String> text, String details) {}
