// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * All models of a project in the order they were kept. Immutable. Of each name exactly one is the champion: the first one kept,
 * until another is promoted.
 */
public record ModelRegistry(List<RegisteredModel> models) {

    public static final ModelRegistry EMPTY = new ModelRegistry(List.of());

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    public ModelRegistry {
        models = List.copyOf(models);
    }

    /**
     * Reads what {@link #toJson()} wrote; blank is no model.
     *
     * @throws WorkbenchException {@code models.damaged}
     */
    public static ModelRegistry ofJson(String json) throws WorkbenchException {
        try {
            return json.isBlank() ? EMPTY : JSON.readValue(json, ModelRegistry.class);
        } catch (JsonProcessingException e) {
            throw new WorkbenchException(Problem.error("models.damaged"), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers", e);
        }
    }

    /** With one more version of its name; the first of a name becomes its champion. */
    public ModelRegistry with(RegisteredModel model) {
        long before = models.stream().filter(m -> m.name().equals(model.name())).count();
        List<RegisteredModel> all = new ArrayList<>(models);
        all.add(model.numbered((int) before + 1).as(before == 0));
        return new ModelRegistry(all);
    }

    public Optional<RegisteredModel> champion(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name) && model.champion())
                .findFirst();
    }

    public Optional<RegisteredModel> latest(String name) {
        return models.stream().filter(model -> model.name().equals(name)).reduce((first, second) -> second);
    }

    /**
     * Puts another version of a name to use.
     *
     * @throws WorkbenchException {@code models.unknown}
     */
    public ModelRegistry promoted(String name, int version) throws WorkbenchException {
        if (models.stream().noneMatch(model -> model.name().equals(name) && model.version() == version)) {
            throw unknown(name + " " + version);
        }
        return new ModelRegistry(models.stream()
                .map(model -> model.name().equals(name) ? model.as(model.version() == version) : model)
                .toList());
    }

    /** That there is no such model, and which there are. */
    public WorkbenchException unknown(String asked) {
        String known = String.join(
                ", ",
                models.stream()
                        .map(model -> model.name() + " " + model.version())
                        .toList());
        return new WorkbenchException(Problem.error("models.unknown", asked, known.isEmpty() ? "–" : known));
    }
}
