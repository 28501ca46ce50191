// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;

/** The rows of a feature table about to be written, asked for one after another. */
public interface FeatureRows {

    int size();

    /** The row's key; keys ascend. */
    long fid(int row);

    /** The geometry as a blob, null where the row has none. */
    byte[] blob(int row, int srsId);

    /** The rectangle of the row's geometry, null where it has none or an empty one. */
    Envelope box(int row);

    /** Sets the row's attributes, the first at parameter {@code first}. */
    void bind(PreparedStatement statement, int first, int row) throws SQLException;
}
