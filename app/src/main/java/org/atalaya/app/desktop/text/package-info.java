// SPDX-License-Identifier: GPL-3.0-or-later
/** The window's language: texts that follow it when it changes, without a restart. */
package org.atalaya.app.desktop.text;
