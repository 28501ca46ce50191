// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;

/** Small values as JSON text, so that each comes back as the type it was: a sentence formats 1 and 1.0 differently. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String of(Map<String, String> texts) {
        ObjectNode node = object();
        texts.forEach(node::put);
        return node.toString();
    }

    static Map<String, String> texts(String json) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : read(json).properties()) {
            texts.put(field.getKey(), field.getValue().asText());
        }
        return texts;
    }

    static String of(List<String> list) {
        ArrayNode node = array();
        list.forEach(node::add);
        return node.toString();
    }

    static List<String> list(String json) throws SQLException {
        List<String> list = new ArrayList<>();
        for (JsonNode item : read(json)) {
            list.add(item.isNull() ? null : item.asText());
        }
        return list;
    }

    static ObjectNode problem(Problem problem) {
        ObjectNode node = object();
        node.put("severity", problem.severity().name()).put("code", problem.code());
        problem.where().file().ifPresent(file -> node.put("file", file));
        problem.where().row().ifPresent(row -> node.put("row", row));
        problem.where().column().ifPresent(column -> node.put("column", column));
        problem.where().parameter().ifPresent(name -> node.put("parameter", name));
        node.set("args", values(problem.args()));
        return node;
    }

    static Problem problem(JsonNode node) {
        return new Problem(
                Severity.valueOf(node.get("severity").asText()),
                node.get("code").asText(),
                new Where(
                        Optional.ofNullable(node.get("file")).map(JsonNode::asText),
                        node.has("row") ? OptionalLong.of(node.get("row").asLong()) : OptionalLong.empty(),
                        Optional.ofNullable(node.get("column")).map(JsonNode::asText),
                        Optional.ofNullable(node.get("parameter")).map(JsonNode::asText)),
                values(node.get("args")));
    }

    static String problems(List<Problem> problems) {
        ArrayNode list = array();
        problems.forEach(problem -> list.add(problem(problem)));
        return list.toString();
    }

    static List<Problem> problems(String json) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        read(json).forEach(node -> problems.add(problem(node)));
        return problems;
    }

    static ArrayNode values(List<Object> values) {
        ArrayNode list = array();
        for (Object value : values) {
            if (value instanceof Boolean yes) {
                list.add(yes);
            } else {
                String type = type(value);
                if (type.equals("text")) {
                    list.add(String.valueOf(value));
                } else {
                    list.add(object().put(type, value.toString()));
                }
            }
        }
        return list;
    }

    static List<Object> values(JsonNode list) {
        List<Object> values = new ArrayList<>();
        for (JsonNode node : list) {
            if (node.isObject()) {
                Map.Entry<String, JsonNode> field = node.properties().iterator().next();
                values.add(value(field.getKey(), field.getValue().asText()));
            } else {
                values.add(node.isBoolean() ? (Object) node.asBoolean() : node.asText());
            }
        }
        return values;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Unreadable JSON in a table of ours is damage to the file, as any other that SQLite reports. */
    static JsonNode read(String json) throws SQLException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("unreadable JSON in the project", e);
        }
    }

    /** A type not listed is kept as its text, which is also what a sentence would show of it. */
    private static String type(Object value) {
        if (value instanceof Integer) {
            return "int";
        }
        if (value instanceof Long) {
            return "long";
        }
        if (value instanceof Double) {
            return "double";
        }
        if (value instanceof LocalDate) {
            return "date";
        }
        if (value instanceof LocalDateTime) {
            return "date-time";
        }
        if (value instanceof Instant) {
            return "instant";
        }
        return "text";
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "int" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "date" -> LocalDate.parse(text);
            case "date-time" -> LocalDateTime.parse(text);
            case "instant" -> Instant.parse(text);
            default -> text;
        };
    }
}
