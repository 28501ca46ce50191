// SPDX-License-Identifier: GPL-3.0-or-later
/** A forest on ranked columns and nearest neighbours by a k-d tree, made for large data; both are classifiers of Weka too. */
package org.atalaya.core.learning.fast;
