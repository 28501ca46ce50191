// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** From history to recipe, from recipe to text, and back. */
public final class Recipes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Recipes() {}

    /**
     * The runs, in order, as steps. Parameters are those the runs resolved, so the recipe holds numbers where the user
     * left "auto"; a reference to an earlier run of the list becomes one to its step.
     *
     * @throws WorkbenchException {@code recipe.outside-run} when a run reads one that is not in the list before it
     */
    public static Recipe fromRuns(String name, List<Run> runs) throws WorkbenchException {
        Map<Long, Integer> places = new HashMap<>();
        List<RecipeStep> steps = new ArrayList<>();
        for (Run run : runs) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (Map.Entry<String, String> parameter :
                    run.provenance().parameters().entrySet()) {
                Optional<RunReference> reference = RunReference.of(parameter.getValue());
                String text = parameter.getValue();
                if (reference.isPresent()) {
                    Integer place = places.get(reference.get().run());
                    if (place == null) {
                        throw new WorkbenchException(Problem.error(
                                "recipe.outside-run",
                                run.number(),
                                reference.get().run()));
                    }
                    text = reference.get().to(place).text();
                }
                parameters.put(parameter.getKey(), text);
            }
            steps.add(new RecipeStep(
                    run.provenance().analysisId(), run.provenance().analysisVersion(), parameters));
            places.put(run.number(), steps.size());
        }
        return new Recipe(name, steps);
    }

    public static String toJson(Recipe recipe) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", recipe.name()).put("format", recipe.format());
        recipe.plan().ifPresent(plan -> root.put("plan", plan));
        ArrayNode steps = root.putArray("steps");
        for (RecipeStep step : recipe.steps()) {
            ObjectNode node = steps.addObject().put("analysis", step.analysis()).put("version", step.version());
            ObjectNode parameters = node.putObject("parameters");
            step.parameters().forEach(parameters::put);
        }
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads a recipe.
     *
     * @param file name to blame in a problem
     * @throws WorkbenchException {@code recipe.bad-json} or {@code recipe.bad-part} with the part that is wrong, or
     *     {@code recipe.newer-format}
     */
    public static Recipe fromJson(String file, String json) throws WorkbenchException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new WorkbenchException(Problem.error("recipe.bad-json", line).at(Where.file(file)), e);
        }
        int format = need(file, root, "format", JsonNode::isInt).asInt();
        if (format > Recipe.FORMAT) {
            throw new WorkbenchException(
                    Problem.error("recipe.newer-format", format, Recipe.FORMAT).at(Where.file(file)));
        }
        List<RecipeStep> steps = new ArrayList<>();
        for (JsonNode node : need(file, root, "steps", JsonNode::isArray)) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> parameter :
                    need(file, node, "parameters", JsonNode::isObject).properties()) {
                if (!parameter.getValue().isValueNode() || parameter.getValue().isNull()) {
                    throw bad(file, parameter.getKey());
                }
                parameters.put(parameter.getKey(), parameter.getValue().asText());
            }
            steps.add(new RecipeStep(
                    need(file, node, "analysis", JsonNode::isTextual).asText(),
                    need(file, node, "version", JsonNode::isInt).asInt(),
                    parameters));
        }
        Optional<String> plan = root.has("plan")
                ? Optional.of(need(file, root, "plan", JsonNode::isTextual).asText())
                : Optional.empty();
        return new Recipe(need(file, root, "name", JsonNode::isTextual).asText(), format, plan, steps);
    }

    @FunctionalInterface
    private interface Shape {
        boolean fits(JsonNode node);
    }

    private static JsonNode need(String file, JsonNode parent, String field, Shape shape) throws WorkbenchException {
        JsonNode node = parent.get(field);
        if (node == null || !shape.fits(node)) {
            throw bad(file, field);
        }
        return node;
    }

    private static WorkbenchException bad(String file, String field) {
        return new WorkbenchException(Problem.error("recipe.bad-part", field).at(Where.file(file)));
    }
}
