// SPDX-License-Identifier: GPL-3.0-or-later
/** Times the real window: how long its handlers keep the window's thread, and how long it takes to dress anew. */
package org.atalaya.app.desktop.measure;
