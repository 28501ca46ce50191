// SPDX-License-Identifier: GPL-3.0-or-later
/** How long work says how far it is, and how it is stopped. */
package org.atalaya.core.progress;
