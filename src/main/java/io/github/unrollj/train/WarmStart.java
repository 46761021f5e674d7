package io.github.unrollj.train;

import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.UnrolledNetwork;

import java.util.function.Predicate;

/**
 * Layer-wise warm start (as in Chen et al. 2018): the new layer alone, then all layers so far at a smaller rate. What
 * belongs to no single layer is learned with the first one and whenever layers are trained together.
 */
final class WarmStart implements LayerStrategy {

	private static final double TOGETHER_RATE = 0.2;

	private final double share;

	WarmStart(final double share) {
		this.share = share;
	}

	@Override
	public Phase at(final long step, final long steps, final UnrolledNetwork network) {
		final int stages = 2 * network.layers() - 1;
		final long warm = (long) (share * steps);
		if (step >= warm) {
			return new Phase(warm, steps, 1, parameter -> true, LayerWeights.only(network.layers(), network.layers()));
		}
		int stage = (int) (step * stages / warm);
		if (step >= start(stage + 1, stages, warm)) stage++;
		// stage 0 is layer 1 alone; then every layer has one alone and one together
		final int layer = (stage + 1) / 2 + 1;
		final boolean alone = stage % 2 == 1 || stage == 0;
		final Predicate<Parameter> learned = alone ? ownOf(layer, network) : parameter -> parameter.layer() <= layer;
		return new Phase(start(stage, stages, warm), start(stage + 1, stages, warm), alone ? 1 : TOGETHER_RATE, learned,
			LayerWeights.only(layer, network.layers()));
	}

	private static long start(final int stage, final int stages, final long warm) {
		return stage * warm / stages;
	}

	private static Predicate<Parameter> ownOf(final int layer, final UnrolledNetwork network) {
		final Predicate<Parameter> own = parameter -> parameter.layer() == layer || layer == 1 && parameter.layer() == 0;
		// With all weights tied a layer has none of its own.
		return network.parameters().all().stream().anyMatch(own) ? own : parameter -> parameter.layer() <= layer;
	}
}
