// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.environment.Version;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Where the files of a folder come from, as JSON for machines: data, import, every run with its parameters. Keys stand
 * in a fixed order; two runs on the same data differ in {@code startedAt} and {@code tookSeconds} alone.
 */
public final class RunJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunJson() {}

    /**
     * Writes the file.
     *
     * @param fingerprint hash of the rows the runs read
     * @param files file name to the artifact it holds, such as {@code density.tif} to {@code density}
     */
    public static Path write(
            Contents contents, Incidents incidents, String fingerprint, Map<String, String> files, Path file)
            throws WorkbenchException {
        ObjectNode root = NODES.objectNode();
        root.put("format", "atalaya-run");
        root.put("formatVersion", 1);
        root.put("atalaya", Version.current());
        root.set("data", data(incidents, fingerprint));
        contents.imports().stream().findFirst().ifPresent(report -> root.set("import", imported(report)));
        ArrayNode later = root.putArray("laterImports");
        contents.imports().stream().skip(1).forEach(report -> later.add(imported(report)));
        ArrayNode runs = root.putArray("runs");
        contents.runs().forEach(run -> runs.add(run(run)));
        ObjectNode names = root.putObject("files");
        files.forEach(names::put);
        return WholeFile.write(
                file,
                part -> Files.write(part, (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode data(Incidents incidents, String fingerprint) {
        ObjectNode data = NODES.objectNode();
        data.put("name", incidents.name());
        data.put("incidents", incidents.size());
        data.put("withPlace", incidents.withPlace());
        data.put("earliest", IncidentColumns.time(incidents.earliest()));
        data.put("latest", IncidentColumns.time(incidents.latest()));
        data.put("timeZone", incidents.zone().getId());
        data.put(
                "crs",
                incidents.crs().code().isEmpty()
                        ? incidents.crs().wkt()
                        : incidents.crs().code());
        data.put("fingerprint", fingerprint);
        return data;
    }

    private static ObjectNode imported(ImportReport report) {
        ObjectNode node = NODES.objectNode();
        ObjectNode source = node.putObject("source");
        source.put("name", report.source().name());
        source.put("size", report.source().size());
        source.put("sha256", report.source().sha256());
        node.put("rows", report.rows());
        node.put("accepted", report.accepted());
        node.put("updated", report.updated());
        node.put("unchanged", report.unchanged());
        node.put("rejected", report.rejected());
        node.put("skipped", report.skipped());
        ArrayNode findings = node.putArray("findings");
        for (ImportReport.Finding finding : report.findings()) {
            ObjectNode one = problem(finding.problem());
            one.put("count", finding.count());
            one.put("rejects", finding.rejects());
            ArrayNode rows = one.putArray("firstRows");
            finding.firstRows().forEach(rows::add);
            findings.add(one);
        }
        try {
            node.set("plan", MAPPER.readTree(report.plan()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the import plan is no JSON: " + report.plan(), e);
        }
        return node;
    }

    private static ObjectNode run(Run run) {
        Provenance provenance = run.provenance();
        ObjectNode node = NODES.objectNode();
        node.put("number", run.number());
        node.put("analysis", provenance.analysisId());
        node.put("analysisVersion", provenance.analysisVersion());
        ObjectNode parameters = node.putObject("parameters");
        provenance.parameters().forEach(parameters::put);
        ObjectNode inputs = node.putObject("inputs");
        provenance.inputs().forEach(inputs::put);
        node.put("atalaya", provenance.atalayaVersion());
        node.put("java", provenance.java());
        node.put("os", provenance.os());
        node.put("startedAt", provenance.startedAt().toString());
        node.put("tookSeconds", provenance.took().toNanos() / 1e9);
        ArrayNode artifacts = node.putArray("artifacts");
        for (Artifact artifact : run.artifacts()) {
            artifacts
                    .addObject()
                    .put("id", artifact.id())
                    .put("shape", ArtifactShape.of(artifact).id());
        }
        ArrayNode caveats = node.putArray("caveats");
        run.caveats().forEach(problem -> caveats.add(problem(problem)));
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", problem.severity().name());
        node.put("code", problem.code());
        ArrayNode args = node.putArray("args");
        List<Object> values = problem.args();
        values.forEach(value -> args.add(value.toString()));
        return node;
    }
}
