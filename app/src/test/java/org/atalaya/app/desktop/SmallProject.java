// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.atalaya.core.workspace.WorkspaceState;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A project in memory: incidents around (600, 500) in an area of 2 km x 1 km, and what was kept of it. */
public final class SmallProject {

    public static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");

    private final Incidents incidents;
    private final Zones zones;
    private final LoadedInputs inputs;
    private final List<Run> runs = new ArrayList<>();
    private boolean simulated;
    private final List<WorkspaceState> kept = new ArrayList<>();

    public SmallProject(int size) {
        Random random = new Random(11);
        double[] x = random.doubles(size, 100, 1900).toArray();
        double[] y = random.doubles(size, 50, 950).toArray();
        for (int i = 0; i < size / 2; i++) {
            x[i] = 600 + 40 * random.nextGaussian();
            y[i] = 500 + 40 * random.nextGaussian();
        }
        incidents = incidents(x, y);
        zones = new Zones(
                "district",
                METRES,
                List.of(new Zone(
                        "1", "District", new GeometryFactory().toGeometry(new Envelope(0, 2000, 0, 1000)), Map.of())));
        inputs = new LoadedInputs(incidents, Optional.of(zones), "sha256:0");
    }

    private static Incidents incidents(double[] x, double[] y) {
        long[] ids = new long[x.length];
        Arrays.setAll(ids, i -> i + 1L);
        long[] end = new long[x.length];
        Arrays.fill(end, LocalMillis.MISSING);
        // One every five hours.
        long[] start = new long[x.length];
        Arrays.setAll(start, i -> i * 18_000_000L);
        return new Incidents(
                "small",
                METRES,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(Column.of("kind", Collections.nCopies(x.length, "robbery"))),
                Map.of(Role.CATEGORY, "kind"));
    }

    /** Its incidents and one more at a place of choice. */
    public Incidents withPlaceAt(double east, double north) {
        double[] x = Arrays.copyOf(
                IntStream.range(0, incidents.size()).mapToDouble(incidents::x).toArray(), incidents.size() + 1);
        double[] y = Arrays.copyOf(
                IntStream.range(0, incidents.size()).mapToDouble(incidents::y).toArray(), incidents.size() + 1);
        x[incidents.size()] = east;
        y[incidents.size()] = north;
        return incidents(x, y);
    }

    /** A project of these incidents that has no zones. */
    public OpenProject openWithoutBoundary(Incidents rows) {
        return new OpenProject(
                Path.of("small.gpkg"),
                "small",
                shelf(),
                List.of(new Dataset(InputRef.INCIDENTS, "small", rows)),
                Optional.empty(),
                List.of(),
                List.of(),
                simulated,
                runs,
                Optional.empty(),
                kept::add,
                () -> {});
    }

    /** From now on it is opened as one whose incidents are made up. */
    public void simulate() {
        simulated = true;
    }

    /** What the project was told to keep, the latest last. */
    public List<WorkspaceState> kept() {
        return kept;
    }

    public Run run(String analysis, Map<String, String> parameters) throws WorkbenchException {
        Analysis<?, ?> found = Catalogue.find(analysis).orElseThrow();
        return shelf().keep(new Runner(Clock.systemUTC()).run(found, inputs, parameters, Progress.NONE));
    }

    public OpenProject open() {
        return new OpenProject(
                Path.of("small.gpkg"),
                "small",
                shelf(),
                List.of(new Dataset(InputRef.INCIDENTS, "small", incidents)),
                Optional.of(zones),
                List.of(),
                List.of(),
                simulated,
                runs,
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1)),
                kept::add,
                () -> {});
    }

    /** The same with other zones. */
    public OpenProject openWith(Zones others) {
        return new OpenProject(
                Path.of("small.gpkg"),
                "small",
                shelf(),
                List.of(new Dataset(InputRef.INCIDENTS, "small", incidents)),
                Optional.of(others),
                List.of(),
                List.of(),
                simulated,
                runs,
                Optional.empty(),
                kept::add,
                () -> {});
    }

    private Shelf shelf() {
        return new Shelf() {
            @Override
            public Run keep(Run run) {
                Run numbered = run.numbered(runs.size() + 1L);
                runs.add(numbered);
                return numbered;
            }

            @Override
            public Incidents incidents(InputRef ref) throws WorkbenchException {
                return inputs.incidents(ref);
            }

            @Override
            public InputSummary summary(InputRef ref) throws WorkbenchException {
                return inputs.summary(ref);
            }

            @Override
            public Optional<Zones> zones() {
                return inputs.zones();
            }
        };
    }
}
