// SPDX-License-Identifier: GPL-3.0-or-later
/** The import page: preview with roles, dry run with figures that add up, problems, import. */
package org.atalaya.app.desktop.importing;
