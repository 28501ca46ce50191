// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The command line: one class per command, each a thin layer over the core. Results go to standard output (with
 * {@code --json} as one JSON object), progress and complaints to standard error. Works without a screen.
 */
package org.atalaya.app.cli;
