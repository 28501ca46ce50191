// SPDX-License-Identifier: GPL-3.0-or-later
/** Two periods side by side: what changed, on the same cells, in the same classes, under one legend. */
package org.atalaya.core.comparison;
