/**
 * The comparison of methods on simulated movies that none was trained or tuned on: patches, scores, and the tuning of the
 * classical methods' parameters.
 */
package io.github.unrollj.corona.evaluation;
