// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.registry;

import java.util.Map;

/**
 * One version of a model.
 *
 * @param name chosen by a person, such as {@code calls}
 * @param version from 1, counted within the name
 * @param champion whether it is the one in use; the others are challengers
 * @param learner id of the model of the bench
 * @param parameters of the bench it was judged with, resolved, as typed text
 * @param fingerprint hash of the rows it was judged on
 * @param from first moment it learned from, included, as {@code 2024-01-01T00:00}; empty where rows have no time
 * @param until the moment before which it learned; empty where rows have no time
 * @param metrics accuracy, log loss and the like by their ids, as they were judged
 * @param judged how many incidents judged it
 * @param kept when it was put into the registry, in UTC
 * @param run the run of the project that judged it, 0 where a retraining did
 * @param atalaya version of the program
 */
public record RegisteredModel(
        String name,
        int version,
        boolean champion,
        String learner,
        Map<String, String> parameters,
        String fingerprint,
        String from,
        String until,
        Map<String, Double> metrics,
        int judged,
        String kept,
        long run,
        String atalaya) {

    public RegisteredModel {
        parameters = Map.copyOf(parameters);
        metrics = Map.copyOf(metrics);
    }

    RegisteredModel as(boolean inUse) {
        return new RegisteredModel(
                name,
                version,
                inUse,
                learner,
                parameters,
                fingerprint,
                from,
                until,
                metrics,
                judged,
                kept,
                run,
                atalaya);
    }

    RegisteredModel numbered(int number) {
        return new RegisteredModel(
                name,
                number,
                champion,
                learner,
                parameters,
                fingerprint,
                from,
                until,
                metrics,
                judged,
                kept,
                run,
                atalaya);
    }
}
