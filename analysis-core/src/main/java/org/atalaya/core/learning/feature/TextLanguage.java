// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/** The language of a narrative: which words are left out and how endings are cut off. */
public enum TextLanguage {
    /** The one whose little words are more frequent in the training texts; of equals Spanish. */
    AUTO,
    SPANISH,
    ENGLISH
}
