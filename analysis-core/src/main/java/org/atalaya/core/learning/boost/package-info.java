/**
 * Gradient-boosted trees by XGBoost, the only place that names it. Its library is native: whoever trains asks
 * {@link org.atalaya.core.learning.boost.NativeBoosting} first. Nothing native outlives a call: a fitted model is kept as
 * bytes.
 */
package org.atalaya.core.learning.boost;
