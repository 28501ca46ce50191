// SPDX-License-Identifier: GPL-3.0-or-later
/** The door: decides between the command line and the window. The two never see each other. */
package org.atalaya.app;
