// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing has taught, without the fuzzer: docs/studies/fuzzing.md. */
class FuzzReplayTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int ROUNDS = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keptCasesAreReadOrToldButNeverThrowAnythingElse(FuzzTarget target) throws Exception {
        for (Path kept : kept(target)) {
            byte[] bytes = Files.readAllBytes(kept);
            assertTimeoutPreemptively(LONGEST, () -> target.check(bytes, folder), kept::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void spoiltInputsAreReadOrToldButNeverThrowAnythingElse(FuzzTarget target) throws Exception {
        Random random = new Random(3);
        List<byte[]> seeds = FuzzSeeds.of(target, folder);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] spoilt = spoilt(seeds.get(round % seeds.size()), random);
            assertTimeoutPreemptively(LONGEST, () -> target.check(spoilt, folder));
        }
    }

    /** A target whose seeds are refused at the door would test the door alone. */
    @ParameterizedTest
    @EnumSource
    void theFirstSeedIsReadToItsEnd(FuzzTarget target) throws Exception {
        target.read(FuzzSeeds.of(target, folder).get(0), folder);
    }

    private static byte[] spoilt(byte[] seed, Random random) {
        byte[] spoilt = seed.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) > 0 ? spoilt : Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
    }

    static List<Path> kept(FuzzTarget target) throws IOException, URISyntaxException {
        URL folder = FuzzReplayTest.class.getResource("fuzz/" + target.folder());
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }

    static void writeCorpus(FuzzTarget target, Path corpus, Path scratch)
            throws IOException, URISyntaxException, WorkbenchException {
        List<byte[]> seeds = FuzzSeeds.of(target, scratch);
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        for (Path kept : kept(target)) {
            Files.copy(kept, corpus.resolve(kept.getFileName().toString()));
        }
    }
}
