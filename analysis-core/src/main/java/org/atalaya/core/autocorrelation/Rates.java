// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** What is made of events and residents. */
public enum Rates {
    /** Standardised by what chance does in small and large populations, see {@link BayesRates}. */
    BAYES,
    /** Events per 1,000 residents. */
    RAW
}
