// SPDX-License-Identifier: GPL-3.0-or-later
/** Export of map, report and tables into a folder. */
package org.atalaya.app.desktop.report;
