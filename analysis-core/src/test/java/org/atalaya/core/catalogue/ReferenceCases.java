// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which method of the reference file is run by what. A method listed here is one the workbench has: all its cases must
 * be run. One registration method per area.
 */
final class ReferenceCases {

    /** Runs one case and throws an assertion error when our number is not the expected one. */
    @FunctionalInterface
    interface Check {
        void run(ReferenceCase reference) throws Exception;
    }

    private ReferenceCases() {}

    /** Method name, as the file of cases writes it, to what runs its cases. */
    static Map<String, Check> byMethod() {
        Map<String, Check> checks = new LinkedHashMap<>();
        statistics(checks);
        autocorrelation(checks);
        learning(checks);
        NearRepeatCases.register(checks);
        ChangeCases.register(checks);
        PatternCases.register(checks);
        DensityCases.register(checks);
        ClusterCases.register(checks);
        ForecastCases.register(checks);
        return checks;
    }

    static void statistics(Map<String, Check> checks) {
        StatisticsCases.register(checks);
    }

    static void autocorrelation(Map<String, Check> checks) {
        AutocorrelationCases.register(checks);
    }

    static void learning(Map<String, Check> checks) {
        LearningReferenceCases.register(checks);
    }
}
