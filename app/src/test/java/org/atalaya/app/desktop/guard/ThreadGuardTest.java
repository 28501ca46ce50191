// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.guard.Offence.Kind;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Classing;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.render.Painter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The guard sees each kind of work on the window's thread, says who did it, and sees nothing beside it. */
@Tag("desktop")
@ExtendWith(ApplicationExtension.class)
class ThreadGuardTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void install() {
        ThreadGuard.get().install();
        ThreadGuard.get().take();
    }

    private static List<Offence> onTheWindowsThread(Callable<?> work) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
        return ThreadGuard.get().take();
    }

    private static void seen(Kind kind, Callable<?> work) throws Exception {
        List<Offence> offences = onTheWindowsThread(work);
        assertEquals(
                List.of(kind),
                offences.stream().map(Offence::kind).distinct().collect(Collectors.toList()),
                offences.toString());
        assertTrue(offences.get(0).toString().contains("ThreadGuardTest"), "the stack leads to the offender");
        work.call();
        assertEquals(List.of(), ThreadGuard.get().take(), "beside the window's thread it is welcome");
    }

    @Test
    void filesAreSeenThroughEveryDoor() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "text");
        seen(Kind.FILE, () -> Files.readString(file));
        seen(Kind.FILE, () -> Files.writeString(file, "other"));
        seen(Kind.FILE, () -> Files.exists(file));
        seen(Kind.FILE, () -> {
            try (FileChannel channel = FileChannel.open(file)) {
                return channel.size();
            }
        });
        seen(Kind.FILE, () -> {
            try (FileInputStream in = new FileInputStream(file.toFile())) {
                return in.read();
            }
        });
        seen(Kind.FILE, () -> {
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                return in.read();
            }
        });
    }

    @Test
    void sqlIsSeen() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            seen(Kind.SQL, () -> statement.execute("SELECT 1"));
            seen(Kind.SQL, () -> {
                try (var prepared = connection.prepareStatement("SELECT 2")) {
                    return prepared.executeQuery().next();
                }
            });
        }
    }

    @Test
    void statisticsAreSeen() throws Exception {
        SmallProject project = new SmallProject(100);
        Incidents incidents = project.open().incidents().orElseThrow();
        seen(Kind.STATISTICS, () -> Facets.of(incidents, Progress.NONE));
        double[] values = {1, 2, 3, 5, 8};
        seen(Kind.STATISTICS, () -> ClassBreaks.quantile(values, 3));
        seen(Kind.STATISTICS, () -> Classing.of(ClassBreaks.Kind.JENKS, 3, List.of(), values));
        Run run = project.run("grid-counts", Map.of("cell-size", "100"));
        seen(Kind.STATISTICS, () -> DefaultStyle.of(run, MapTheme.LIGHT));
        Layer counts = DefaultStyle.of(run, MapTheme.LIGHT).get(0);
        seen(Kind.STATISTICS, () -> Restyle.of(counts, Look.NONE.withScheme(ClassBreaks.Kind.EQUAL)));
        seen(Kind.STATISTICS, () -> project.run("kernel-density", Map.of("incidents", "incidents")));
    }

    @Test
    void paintingIsSeen() throws Exception {
        Incidents incidents = new SmallProject(100).open().incidents().orElseThrow();
        MapFrame frame = MapFrame.fit(new Extent(0, 0, 2000, 1000), 80, 60);
        Painter painter = new Painter();
        seen(
                Kind.PAINTING,
                () -> painter.paint(
                        List.of(DefaultStyle.incidents("incidents", Wording.NONE, incidents)),
                        frame,
                        MapTheme.LIGHT,
                        Highlight.NONE,
                        Progress.NONE));
        assertEquals(Optional.empty(), ThreadGuard.get().take().stream().findAny());
    }
}
