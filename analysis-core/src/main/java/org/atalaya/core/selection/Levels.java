// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.List;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;

/** Values that many rows share: each is judged once. */
interface Levels {

    /** How many different values there may be. */
    int count();

    /** The number of a row's value, −1 for "no data". */
    int code(int row);

    Object value(int code);

    static Levels of(Column column) {
        List<String> levels = column.levels();
        return new Levels() {
            @Override
            public int count() {
                return levels.size();
            }

            @Override
            public int code(int row) {
                return column.code(row);
            }

            @Override
            public Object value(int code) {
                return levels.get(code);
            }
        };
    }

    static Levels of(Incidents incidents, Property.OfTime property) {
        // Years before this are as one; no file has them.
        int base = property.part() == TimePart.YEAR ? 1 : 0;
        int top = property.part() == TimePart.YEAR ? 9_999 : 31;
        return new Levels() {
            @Override
            public int count() {
                return top + 1;
            }

            @Override
            public int code(int row) {
                long time = property.ofEnd() ? incidents.end(row) : incidents.start(row);
                return time == LocalMillis.MISSING
                        ? -1
                        : Math.max(base, Math.min(top, property.part().of(time)));
            }

            @Override
            public Object value(int code) {
                return (long) code;
            }
        };
    }
}
