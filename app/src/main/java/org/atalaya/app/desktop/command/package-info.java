// SPDX-License-Identifier: GPL-3.0-or-later
/** Everything a person can do, once: buttons, palette and shortcuts are views of the registry. */
package org.atalaya.app.desktop.command;
