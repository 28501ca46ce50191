// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.problem;

/** How much a problem matters: information, something to look at, or a reason not to go on. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
