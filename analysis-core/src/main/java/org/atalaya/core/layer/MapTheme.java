// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

/**
 * The sets of colours of a map: by day, by night, and by day with black lines and letters. Exports and reports always use
 * {@link #LIGHT}; {@link #CONTRAST} has its ramps and its ground, so that a class keeps its colour.
 */
public enum MapTheme {
    LIGHT,
    DARK,
    CONTRAST;

    private static final int BLACK = 0x000000;
    private static final int DARK_GREY = 0x32383f;

    public int land() {
        return pick(0xf5f3ef, 0x141a21);
    }

    public int block() {
        return pick(0xe8e5df, 0x1c232c);
    }

    public int road() {
        return pick(0xfbfaf8, 0x11161c);
    }

    /** An avenue at night is lighter than the streets, or it could not be followed. */
    public int avenue() {
        return pick(0xfdfcfa, 0x2a323c);
    }

    public int casing() {
        return this == CONTRAST ? 0x8a8378 : pick(0xd3cdc3, 0x0f1419);
    }

    public int sea() {
        return pick(0xcfe2ea, 0x0f2836);
    }

    public int river() {
        return pick(0xbfd9e4, 0x153646);
    }

    public int beach() {
        return pick(0xf3ead5, 0x221f1a);
    }

    public int park() {
        return pick(0xd9e6cf, 0x182a20);
    }

    public int hill() {
        return pick(0xece5d9, 0x191a1c);
    }

    public int waterLabel() {
        return this == CONTRAST ? 0x1d4a60 : pick(0x4a86a3, 0x5b96b3);
    }

    public int ink() {
        return this == CONTRAST ? BLACK : pick(0x24292f, 0xc9d1d9);
    }

    public int strongInk() {
        return this == CONTRAST ? BLACK : pick(0x24292f, 0xffffff);
    }

    public int muted() {
        return this == CONTRAST ? DARK_GREY : pick(0x57606a, 0x8b949e);
    }

    public int background() {
        return pick(0xffffff, 0x0d1117);
    }

    public int subtle() {
        return pick(0xf6f8fa, 0x161b22);
    }

    public int line() {
        return this == CONTRAST ? BLACK : pick(0xd0d7de, 0x30363d);
    }

    public int faintLine() {
        return this == CONTRAST ? 0x6e7781 : pick(0xe4e8ec, 0x21262d);
    }

    public int accent() {
        return this == CONTRAST ? 0x0349b4 : pick(0x0969da, 0x58a6ff);
    }

    public int warning() {
        return this == CONTRAST ? 0x603700 : pick(0x9a6700, 0xd29922);
    }

    /** The one cell of a matrix or map that was picked. */
    public int picked() {
        return this == CONTRAST ? 0x702c00 : pick(0xbc4c00, 0xf0883e);
    }

    /** How much of the land colour covers what lies outside the boundary. */
    public double veil() {
        return this == DARK ? 0.45 : 0.52;
    }

    public double densityOpacity() {
        return this == DARK ? 0.90 : 0.78;
    }

    int pick(int light, int dark) {
        return this == DARK ? dark : light;
    }
}
