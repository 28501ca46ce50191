// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Clusters of incidents as such, without cells laid over them: by density, by centres and by nearest neighbours, with how
 * many of them chance would give.
 */
package org.atalaya.core.cluster;
