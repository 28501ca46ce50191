// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Zones of layers beside the boundary in conditions, areas and saved selections. */
class ZonesOfLayersTest {

    private static final String BEATS = "Beats \"old\"";

    private static ZoneLayers layers() {
        Zones beats = new Zones(
                BEATS,
                Asked.zones().crs(),
                List.of(new Zone(
                        "7", "Centro", new GeometryFactory().toGeometry(new Envelope(140, 350, -10, 140)), Map.of())));
        return new ZoneLayers(Optional.of(Asked.zones()), List.of(beats));
    }

    private static List<Long> ids(String condition) throws WorkbenchException {
        Incidents all = Asked.incidents();
        Incidents some = Ecql.query(condition, Vocabulary.of(all, layers())).select(all, layers());
        return IntStream.range(0, some.size()).mapToObj(some::id).toList();
    }

    @Test
    void aZoneOfALayerIsAnotherThanOneOfTheSameNameInTheBoundary() throws Exception {
        assertEquals(List.of(1L, 2L), ids(new Area.Named(List.of("Centro")).ecql()));
        assertEquals(List.of(3L, 4L), ids(new Area.Named(BEATS, List.of("Centro")).ecql()));
        assertEquals("zone IN ('Centro')", new Area.Named(List.of("Centro")).ecql());
        assertEquals("\"zone/Beats \"\"old\"\"\" IN ('Centro')", new Area.Named(BEATS, List.of("Centro")).ecql());
    }

    @Test
    void whoAsksForALayerThatIsNotThereIsTold() {
        assertEquals("selection.unknown-column-near", code(() -> ids("\"zone/Blocks\" = '1'")));
        assertEquals("input.no-zone-layer", code(() -> SelectionParts.area(List.of("Centro"), "Blocks", layers())));
        assertEquals("selection.no-such-zone", code(() -> SelectionParts.area(List.of("Norte's"), BEATS, layers())));
    }

    private static String code(org.junit.jupiter.api.function.Executable asked) {
        return assertThrows(WorkbenchException.class, asked).problem().code();
    }

    @Test
    void theBoundaryGoesByNoNameOrByItsOwn() throws Exception {
        for (String name : List.of("", Asked.zones().name())) {
            assertEquals(
                    Optional.of(new Area.Named(List.of("Centro"))),
                    SelectionParts.area(List.of("Centro"), name, layers()));
        }
    }

    @Test
    void aSavedSelectionKeepsItsLayer() throws Exception {
        Selection beats = Selection.all(InputRef.INCIDENTS)
                .named("Beats")
                .in(Optional.of(new Area.Named(BEATS, List.of("Centro"))));
        assertEquals(beats, SelectionJson.read(SelectionJson.write(beats)));
        Selection boundary = beats.in(Optional.of(new Area.Named(List.of("Centro"))));
        assertEquals(boundary, SelectionJson.read(SelectionJson.write(boundary)));
    }
}
