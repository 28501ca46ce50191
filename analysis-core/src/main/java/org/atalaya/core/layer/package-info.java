// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How a finding should look, as values: layers, styles, class breaks, colours, and legends in words. On entry all
 * coordinates are metres in the project's system; the promise is that the same layer and theme always give the same
 * colours and that a legend's rows and its remainder add up to n. Nothing here paints and nothing here knows a screen.
 */
package org.atalaya.core.layer;
