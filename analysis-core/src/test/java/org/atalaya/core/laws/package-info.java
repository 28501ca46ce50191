// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What must hold of every method, whatever its inputs: laws over the whole catalogue, which a new method is under without
 * anything said, and laws over inputs that jqwik makes up and, where one is broken, makes small again.
 */
package org.atalaya.core.laws;
