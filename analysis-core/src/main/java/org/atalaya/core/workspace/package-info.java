// SPDX-License-Identifier: GPL-3.0-or-later
/** What is on the desk: visible layers, their order and opacity, and the part of the map in view, as values. */
package org.atalaya.core.workspace;
