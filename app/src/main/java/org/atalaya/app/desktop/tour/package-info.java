// SPDX-License-Identifier: GPL-3.0-or-later
/** A scripted visit of every page that leaves pictures: for the manual and for our own eyes. */
package org.atalaya.app.desktop.tour;
