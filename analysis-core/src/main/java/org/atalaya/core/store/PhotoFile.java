// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Photo;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A picture that was read to be kept in a project.
 *
 * @param bytes as they are in the file; not to be changed
 */
public record PhotoFile(Photo photo, byte[] bytes) {

    /** A phone makes pictures of 3 to 8 MB. */
    private static final int MOST_MB = 20;

    private static final long MB = 1_000_000;

    /**
     * Reads a picture; its kind is told by its first bytes, not by its name.
     *
     * @throws WorkbenchException when it cannot be read, is too big, or no picture
     */
    public static PhotoFile read(Path file) throws WorkbenchException {
        String name = String.valueOf(file.getFileName());
        Where here = Where.file(name);
        try {
            long size = Files.size(file);
            if (size > MOST_MB * MB) {
                throw new WorkbenchException(Problem.error("report.photo-big", name, size / (double) MB, MOST_MB)
                        .at(here));
            }
            byte[] bytes = Files.readAllBytes(file);
            String type = type(bytes)
                    .orElseThrow(() -> new WorkbenchException(
                            Problem.error("report.photo-kind", name).at(here)));
            return new PhotoFile(new Photo(name, type, bytes.length, Fingerprint.ofBytes(bytes)), bytes);
        } catch (IOException e) {
            throw new WorkbenchException(
                    Problem.error("report.photo-unreadable", name, String.valueOf(e.getMessage()))
                            .at(here),
                    e);
        }
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of("image/webp");
        }
        boolean heic = head.length() == 12
                && head.startsWith("ftyp", 4)
                && Arrays.asList("heic", "heix", "mif1", "hevc").contains(head.substring(8));
        return heic ? Optional.of("image/heic") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoFile file && file.photo.equals(photo);
    }

    @Override
    public int hashCode() {
        return photo.hashCode();
    }

    @Override
    public String toString() {
        return photo.toString();
    }
}
