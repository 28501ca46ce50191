// SPDX-License-Identifier: GPL-3.0-or-later
/** Views that answer each other: what they count, the time window, and playing it. */
package org.atalaya.app.desktop.explore;
