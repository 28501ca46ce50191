// SPDX-License-Identifier: GPL-3.0-or-later
/** Which incidents are looked at: categories, time window, zones and a condition, saved under a name where wanted. */
package org.atalaya.app.desktop.filter;
