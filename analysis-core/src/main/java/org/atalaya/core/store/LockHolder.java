// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/**
 * Who has a project open.
 *
 * @param process its number on its computer
 */
record LockHolder(String host, long process, Instant since) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static LockHolder me(Instant now) {
        return new LockHolder(thisHost(), ProcessHandle.current().pid(), now);
    }

    /** As the computer calls itself; asking the network for its name may take seconds. */
    private static String thisHost() {
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            Path file = Path.of("/etc/hostname");
            return Files.isReadable(file)
                    ? Files.readString(file).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    String text() {
        return host + "\n" + process + "\n" + since + "\n";
    }

    static Optional<LockHolder> read(String text) {
        String[] lines = text.split("\n", -1);
        try {
            return lines.length < 3
                    ? Optional.empty()
                    : Optional.of(new LockHolder(lines[0], Long.parseLong(lines[1]), Instant.parse(lines[2])));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Problem problem() {
        return Problem.error(
                "store.held", host, Long.toString(process), SHOWN.format(since.atZone(ZoneId.systemDefault())));
    }
}
