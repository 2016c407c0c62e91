package nl.rechtspoor.statistics.program;

import nl.rechtspoor.statistics.signals.Detector;

/**
 * A detector as its options describe it.
 *
 * @param firstPeriod from where it tests if no range is given
 */
record Method(Detector detector, int firstPeriod) {}
