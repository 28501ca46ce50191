// SPDX-License-Identifier: GPL-3.0-or-later
/** What mouse and keys do over the map: the contract of a tool, which one is chosen, and the strip that shows them. */
package org.atalaya.app.desktop.map.tool;
