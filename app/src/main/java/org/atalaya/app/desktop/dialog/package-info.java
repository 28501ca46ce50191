// SPDX-License-Identifier: GPL-3.0-or-later
/** Questions and complaints, as an interface so that view models can be tested without a screen. */
package org.atalaya.app.desktop.dialog;
