// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What is known beside the incidents: weather, holidays, census. Each value carries the moment it became known, so that
 * no question about an earlier moment can be answered with it.
 */
package org.atalaya.core.context;
