// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/** One small number per row, −1 for "no data", in as few bytes as the largest needs. */
sealed interface Codes {

    int get(int row);

    int size();

    /** Codes of so many levels; the array is handed over. */
    static Codes of(int[] codes, int levels) {
        if (levels <= Byte.MAX_VALUE) {
            byte[] narrow = new byte[codes.length];
            for (int i = 0; i < codes.length; i++) {
                narrow[i] = (byte) codes[i];
            }
            return new Bytes(narrow);
        }
        if (levels <= Short.MAX_VALUE) {
            short[] narrow = new short[codes.length];
            for (int i = 0; i < codes.length; i++) {
                narrow[i] = (short) codes[i];
            }
            return new Shorts(narrow);
        }
        return new Ints(codes);
    }

    /** Up to 127 levels. */
    final class Bytes implements Codes {
        private final byte[] codes;

        private Bytes(byte[] codes) {
            this.codes = codes;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    /** Up to 32,767 levels. */
    final class Shorts implements Codes {
        private final short[] codes;

        private Shorts(short[] codes) {
            this.codes = codes;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    /** More than that. */
    final class Ints implements Codes {
        private final int[] codes;

        private Ints(int[] codes) {
            this.codes = codes;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public int size() {
            return codes.length;
        }
    }
}
