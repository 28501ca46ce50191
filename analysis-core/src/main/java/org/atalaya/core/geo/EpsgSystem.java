// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

/**
 * A coordinate system as the EPSG database lists it.
 *
 * @param projected whether it is in metres or feet; otherwise in degrees
 * @param area where it is used, in English words of the database
 */
public record EpsgSystem(int code, String name, boolean projected, String area, AreaOfUse box) {

    /** The system as people write it: {@code EPSG:32718 WGS 84 / UTM zone 18S}. */
    public String shown() {
        return "EPSG:" + code + " " + name;
    }

    /** Whether it is UTM on WGS 84, which most receivers and offices use today. */
    public boolean isWorldUtm() {
        return code / 100 == 326 || code / 100 == 327;
    }
}
