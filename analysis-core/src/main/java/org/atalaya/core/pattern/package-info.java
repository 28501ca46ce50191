// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Whether incidents lie closer together than chance would put them, and how few places hold how many: nearest
 * neighbours, quadrats, Ripley's K, concentration, and the guide that asks the first question in one sentence. Chance is
 * complete spatial randomness: as many incidents, each anywhere inside the boundary with equal probability, whatever the
 * others do. Coordinates are metres. Every simulation has a generator of its own from seed and number, and every sum a
 * fixed order, so that the number of threads changes no bit; places are put in an order of their own first, so that the
 * order of the rows changes none either.
 */
package org.atalaya.core.pattern;
