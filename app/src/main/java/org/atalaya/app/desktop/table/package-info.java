// SPDX-License-Identifier: GPL-3.0-or-later
/** Tables of results and of incidents. */
package org.atalaya.app.desktop.table;
