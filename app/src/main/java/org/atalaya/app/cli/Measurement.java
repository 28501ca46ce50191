// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One piece of work to be timed, everything it needs already in memory.
 *
 * @param size how many things were worked on, known after the work was done
 * @param extra further fields of the line, known after the work was done
 */
record Measurement(String name, LongSupplier size, Timing.Work work, Supplier<List<String>> extra) {}
