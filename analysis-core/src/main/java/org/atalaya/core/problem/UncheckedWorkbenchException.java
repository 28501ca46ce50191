// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.problem;

import java.util.Objects;

/**
 * An expected failure on its way through code that cannot declare it, such as a column that is read when it is first
 * looked at. Whoever starts long work turns it back.
 */
public final class UncheckedWorkbenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UncheckedWorkbenchException(WorkbenchException cause) {
        super(Objects.requireNonNull(cause).getMessage(), cause);
    }

    public WorkbenchException expected() {
        return (WorkbenchException) getCause();
    }
}
