// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Zones under the hand: each step takes the zones of a layer and gives them back changed, or says why it cannot. Corners
 * are meant by their place, so that a corner that neighbours share moves in all of them; what a step changes neither
 * leaves a gap nor an overlap that was not there before. All in metres; nothing is kept here.
 */
package org.atalaya.core.edit;
