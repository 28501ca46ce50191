/**
 * Whether incidents that are near in space are near in time as well. Places are in metres, times are calendar days;
 * bands are half-open [a, b) except that of the same place, which is distance 0 or under a stated tolerance. Chance means
 * that the days are dealt anew over the places. Every simulation has a generator of its own, derived from the seed and
 * its number, so that any number of threads gives the same numbers; places are put in an order of their own first, so
 * that the order of the rows changes nothing (but for Jacquez, whose ties are by order of input).
 */
package org.atalaya.core.nearrepeat;
