// SPDX-License-Identifier: GPL-3.0-or-later
/** Rates of zones for command line and window alike: methods, selections and looks put together. */
package org.atalaya.app.rates;
