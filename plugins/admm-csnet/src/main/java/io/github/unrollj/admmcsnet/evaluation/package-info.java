/** Measures methods on clean images that are undersampled retrospectively, and tunes the classical ones for it. */
package io.github.unrollj.admmcsnet.evaluation;
