// SPDX-License-Identifier: GPL-3.0-or-later
/** Views of the same incidents that answer each other: what is chosen in one is counted in all others. */
package org.atalaya.core.explore;
