// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Sound inputs that fuzzing starts from, one or more for each reader, as small as they can be. */
final class FuzzSeeds {

    private static final String TABLE =
            """
            id,fecha,hora,tipo,lat,lon
            1,25/12/2025,21:40,ROBO,-12.05,-77.04
            2,26/12/2025,,"HURTO ""A""
            B",-12.06,-77.05
            3,13/01/2026,1540,ROBO,"-12,07",0
            """;

    private static final String PRJ = "PROJCS[\"WGS_1984_UTM_Zone_18S\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",10000000.0],"
            + "PARAMETER[\"Central_Meridian\",-75.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Foot_US\",0.3048006096012192]]";

    private FuzzSeeds() {}

    static byte[] table() {
        return bytes(TABLE);
    }

    static List<byte[]> of(FuzzTarget target, Path folder) throws IOException, WorkbenchException {
        return switch (target) {
            case SNIFFER, CSV -> tables();
            case CRS_WKT ->
                List.of(
                        bytes(PRJ),
                        bytes(
                                "GEOGCS[\"GCS_Campo_Inchauspe\",DATUM[\"D_Campo_Inchauspe\",SPHEROID[\"International_1924\","
                                        + "6378388.0,297.0]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"));
            case GEOJSON -> geoJson();
            case KML -> kml();
            case SHAPEFILE -> List.of(shapefile(1), shapefile(5), shapefile(3), shapefile(8));
            case WORKBOOK -> List.of(workbook());
            case PACKED -> packed();
            case PLAN -> List.of(bytes(plan(folder)));
            case ECQL -> conditions();
        };
    }

    private static List<byte[]> tables() {
        List<byte[]> tables = new ArrayList<>();
        tables.add(table());
        tables.add(TABLE.replace(',', ';').getBytes(StandardCharsets.UTF_16LE));
        tables.add(("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16BE));
        tables.add(bytes("\uFEFF" + TABLE.replace("ROBO", "robó").replace(',', '|')));
        tables.add(TABLE.replace("ROBO", "ROBÓ").getBytes(StandardCharsets.ISO_8859_1));
        tables.add(
                bytes(
                        "x,y,date,time\n280000,8670000,2025-03-01T10:00:00Z,NA\n280100.5,8670100,2025-03-02T11:00:00-05:00,-\n"));
        tables.add(bytes("1;03/2025;x\n2;04/2025;y\n3;05/2025;\n"));
        tables.add(bytes("Month,Longitude,Latitude,Crime type\n2025-01,-0.1,51.5,Drugs\n2025-01,,,Other\n"));
        tables.add(bytes(
                "date,lat,lon\n\"Mar 3, 2025 11:05:00 PM\",41.8,-87.6\n1709500000,41.9,-87.7\n2025 enero 3,0,0\n"));
        return tables;
    }

    private static List<byte[]> conditions() {
        return Stream.of(
                        "category IN ('ROBO', 'HURTO') AND occurred >= 2024-02-01",
                        "BBOX(geom, 279000, 8660000, 281000, 8680000) OR NOT (x > 10.5 AND y <= 1e3)",
                        "\"tipo\" ILIKE '%rob_' AND hour(occurred) = 23 OR weekday(occurred) = 6",
                        "occurred DURING 2024-01-01T00:00:00/2024-02-01T00:00:00 AND category IS NOT NULL",
                        "INTERSECTS(geom, POLYGON((0 0, 1 0, 1 1, 0 0))) OR DWITHIN(geom, POINT(1 2), 500, meters)",
                        "strLength(tipo) > 5 AND strToLowerCase(tipo) = 'it''s' AND id IN (1, 2) AND x BETWEEN 1 AND 2")
                .map(FuzzSeeds::bytes)
                .toList();
    }

    /** Two incidents that conditions ask. */
    static Incidents incidents() {
        Column.Builder kind = new Column.Builder("tipo");
        kind.add("ROBO");
        kind.add(null);
        return new Incidents(
                "asked",
                new Crs("EPSG:32718", "UTM 18S", ""),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                new long[] {1, 2},
                new double[] {280_000, Double.NaN},
                new double[] {8_670_000, Double.NaN},
                new long[] {1_700_000_000_000L, LocalMillis.MISSING},
                new long[] {LocalMillis.MISSING, LocalMillis.MISSING},
                List.of(kind.build()),
                Map.of(Role.CATEGORY, "tipo"));
    }

    private static List<byte[]> geoJson() {
        String head = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"urn:ogc:def:crs:EPSG::4326\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\","
                + "\"date\":\"2025-03-01\",\"n\":1.5,\"o\":{\"p\":[1]}},\"geometry\":";
        return List.of(
                bytes(head + "{\"type\":\"Point\",\"coordinates\":[-77.05,-11.99,30]}},{\"type\":\"Feature\","
                        + "\"properties\":null,\"geometry\":null}]}"),
                bytes(head + "{\"type\":\"Polygon\",\"coordinates\":[[[-77.1,-12.1],[-77,-12],[-77,-12.1],[-77.1,-12],"
                        + "[-77.1,-12.1]],[[-77.01,-12.01],[-77.02,-12.01],[-77.02,-12.02]]]}}]}"),
                bytes(
                        head
                                + "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"MultiPolygon\",\"coordinates\":"
                                + "[[[[0,0],[1,0],[1,1],[0,0]]]]},{\"type\":\"MultiPoint\",\"coordinates\":[[1,2]]},{\"type\":"
                                + "\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]]]},{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]}}]}"));
    }

    private static List<byte[]> kml() {
        String head = "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark><name>a</name><TimeStamp><when>"
                + "2025-03-01T10:00:00</when></TimeStamp><Style><x/></Style><ExtendedData><Data name='tipo'><value>robo</value>"
                + "</Data><SchemaData><SimpleData name='n'>1</SimpleData></SchemaData></ExtendedData>";
        String ring = "<LinearRing><coordinates>-77.1,-12.1 -77,-12 -77,-12.1 -77.1,-12.1</coordinates></LinearRing>";
        return List.of(
                bytes(head + "<Point><coordinates>-77.05,-11.99,0</coordinates></Point></Placemark></Document></kml>"),
                bytes(head + "<MultiGeometry><Polygon><outerBoundaryIs>" + ring + "</outerBoundaryIs><innerBoundaryIs>"
                        + ring
                        + "</innerBoundaryIs></Polygon><LineString><coordinates>1,2 3,4</coordinates></LineString>"
                        + "</MultiGeometry></Placemark></Document></kml>"));
    }

    private static byte[] shapefile(int type) throws IOException {
        ByteBuffer shape = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        shape.putInt(type);
        double[] ring = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0, 2, 2, 3, 2, 3, 3, 2, 2};
        if (type != 1) {
            shape.putDouble(0).putDouble(0).putDouble(9).putDouble(9);
            if (type != 8) {
                shape.putInt(2);
            }
            shape.putInt(9);
            if (type != 8) {
                shape.putInt(0).putInt(5);
            }
        }
        for (int i = 0; i < (type == 1 ? 2 : ring.length); i++) {
            shape.putDouble(ring[i] + (i % 2 == 0 ? 280_000 : 8_670_000));
        }
        ByteBuffer shp = ByteBuffer.allocate(100 + 8 + shape.position());
        shp.putInt(0, 9994).putInt(24, shp.capacity() / 2).order(ByteOrder.LITTLE_ENDIAN);
        shp.putInt(28, 1000).putInt(32, type).order(ByteOrder.BIG_ENDIAN);
        shp.position(100).putInt(1).putInt(shape.position() / 2).put(shape.flip());
        String[] fields = {"NAME", "FECHA", "N"};
        char[] types = {'C', 'D', 'N'};
        int[] lengths = {6, 8, 5};
        ByteBuffer dbf = ByteBuffer.allocate(32 + 32 * 3 + 1 + 20).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).putInt(4, 1).putShort(8, (short) 129).putShort(10, (short) 20);
        for (int i = 0; i < fields.length; i++) {
            dbf.put(32 + 32 * i, bytes(fields[i])).put(43 + 32 * i, (byte) types[i]);
            dbf.put(48 + 32 * i, (byte) lengths[i]);
        }
        dbf.put(128, (byte) 0x0D).put(129, bytes(" ROBO  20250301 12.5"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(shp.array());
        all.write(bytes(FuzzTarget.CUT));
        all.write(dbf.array());
        all.write(bytes(FuzzTarget.CUT + PRJ + FuzzTarget.CUT + "1252"));
        return all.toByteArray();
    }

    private static byte[] workbook() {
        return bytes(List.of(0, 1, 2).stream()
                .map(i -> new String(workbookPart(i), StandardCharsets.UTF_8))
                .collect(Collectors.joining(FuzzTarget.CUT)));
    }

    /** A part of a workbook as sound as can be. */
    static byte[] workbookPart(int part) {
        return bytes(
                switch (part) {
                    case 0 ->
                        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>lon</t>"
                                + "</is></c><c r='C1' t='str'><v>lat</v></c></row><row r='2'><c r='A2' s='1'><v>45000.5</v></c>"
                                + "<c><v>-77.04</v></c><c><f>A1</f><v>-12.05</v></c></row><row><c t='d'><v>2025-03-01</v></c><c t='e'>"
                                + "<v>#N/A</v></c><c/></row><row><c r='B4'><v>-77</v></c></row></sheetData></worksheet>";
                    case 1 -> "<sst><si><t>fecha</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>";
                    case 2 ->
                        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy\\ hh:mm'/></numFmts><cellXfs>"
                                + "<xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>";
                    case 3 ->
                        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + "<workbookPr date1904='0'/><sheets><sheet name='Data' r:id='r1'/></sheets></workbook>";
                    default -> "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";
                });
    }

    private static List<byte[]> packed() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(table());
        }
        return List.of(
                gzip.toByteArray(),
                zip(List.of("data.csv"), List.of(table())),
                zip(List.of("a/points.geojson", "leer.txt"), List.of(geoJson().get(0), bytes("x"))),
                zip(List.of("p.kml"), List.of(kml().get(1))));
    }

    private static byte[] zip(List<String> members, List<byte[]> contents) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (int i = 0; i < members.size(); i++) {
                out.putNextEntry(new ZipEntry(members.get(i)));
                out.write(contents.get(i));
            }
        }
        return zip.toByteArray();
    }

    private static String plan(Path folder) throws IOException, WorkbenchException {
        Path file = Files.write(folder.resolve("a.csv"), table());
        return ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan()
                .toJson();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
