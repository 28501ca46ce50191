// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import org.commonmark.node.Node;

/**
 * A page of help.
 *
 * @param id name of its file without the ending; for a method the id of its analysis
 * @param text the page as it was written
 * @param content the page as it was understood
 * @param translated whether it is in the language that was asked for
 */
record HelpPage(String id, String title, String text, Node content, boolean translated) {

    @Override
    public String toString() {
        return id;
    }
}
