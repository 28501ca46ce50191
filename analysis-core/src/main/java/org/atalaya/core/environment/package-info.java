// SPDX-License-Identifier: GPL-3.0-or-later
/** Where the program keeps what it unpacks for itself, and how quiet its libraries are. Nothing here changes a number. */
package org.atalaya.core.environment;
