// SPDX-License-Identifier: GPL-3.0-or-later
/** What the project holds, and the table of incidents. */
package org.atalaya.app.desktop.dataset;
