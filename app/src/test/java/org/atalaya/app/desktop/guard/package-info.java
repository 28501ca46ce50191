// SPDX-License-Identifier: GPL-3.0-or-later
/** Watches the window's thread during tests: files, SQL, statistics and painting belong beside it. */
package org.atalaya.app.desktop.guard;
