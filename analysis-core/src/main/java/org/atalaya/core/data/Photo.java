// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/**
 * A picture that belongs to a report; its bytes are kept beside it.
 *
 * @param type as in MIME, {@code image/jpeg}
 * @param size bytes
 * @param sha256 64 hexadecimal digits, by which the bytes are found
 */
public record Photo(String name, String type, long size, String sha256) {}
