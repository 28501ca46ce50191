// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Every analysis there is, listed by hand in menu order: no class-path scanning, so that what a program can do can be
 * read in one place. Front ends, recipes and the house tests walk this list.
 */
package org.atalaya.core.catalogue;
