// SPDX-License-Identifier: GPL-3.0-or-later
/** After a crash: which project was open and which task was running, so that the next start can open it and say so. */
package org.atalaya.app.desktop.recovery;
