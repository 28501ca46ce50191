// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How likely each kind of incident is at a place and a time, and how much happens there at all. On entry: incidents in metres
 * with wall-clock times, a moment; only incidents before that moment are learned from. Promised: two questions are kept apart, how
 * much happens (density and pace) and of which kind it is (a model of the bench). Left out: any person, past or present.
 */
package org.atalaya.core.risk;
