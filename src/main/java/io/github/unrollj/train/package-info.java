/**
 * Fits any reconstructor's network to images: {@link io.github.unrollj.train.Trainer} with a
 * {@link io.github.unrollj.train.TrainingConfiguration} and {@link io.github.unrollj.train.Pairs}; what happens is told
 * to {@link io.github.unrollj.train.TrainingListener}s, which write logs and checkpoints.
 */
package io.github.unrollj.train;
