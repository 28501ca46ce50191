// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/**
 * The file that data came from.
 *
 * @param name file name without its folder
 * @param size bytes
 * @param sha256 64 hexadecimal digits; empty in the report of a dry run, which keeps nothing
 */
public record SourceFile(String name, long size, String sha256) {}
