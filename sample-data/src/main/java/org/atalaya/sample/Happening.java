// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

/** What happened, before anyone told it: what, when, where, and after which other happening (null for none). */
record Happening(Category category, int minute, double x, double y, String place, Happening parent) {}
