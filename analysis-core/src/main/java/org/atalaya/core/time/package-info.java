// SPDX-License-Identifier: GPL-3.0-or-later
/** Wall-clock moments, half-open windows, and how precise a time column is. */
package org.atalaya.core.time;
