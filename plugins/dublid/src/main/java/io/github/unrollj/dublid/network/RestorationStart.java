package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.splitting.RestorationStep;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Parameters of the image's restoration to start from: {@link TotalVariation}, whose differences are the first pair of
 * filters of every step. Further pairs are cosines along rows and along columns, too weak to change much.
 */
final class RestorationStart {

	/**
	 * Frequencies along one axis and the other, of the first filter of a pair; the second one's are exchanged. Where both are
	 * the same, so are the filters.
	 */
	private static final int[][] FREQUENCIES = { { 0, 1 }, { 0, 2 }, { 1, 2 }, { 1, 1 }, { 0, 3 }, { 1, 3 }, { 2, 3 }, { 0,
		4 }, { 1, 4 }, { 2, 2 }, { 2, 4 }, { 3, 3 }, { 3, 4 }, { 4, 4 } };

	/** Norm of further filters. */
	private static final double WEAK = 0.1;

	private final RestorationShape shape;
	private final ParameterSet parameters;
	private final List<RestorationStep> classical;
	private final List<int[]> frequencies;

	private RestorationStart(final RestorationShape shape, final ParameterSet parameters) {
		this.shape = shape;
		this.parameters = parameters;
		this.frequencies = Arrays.stream(FREQUENCIES).filter(pair -> Math.max(pair[0], pair[1]) < shape.size()).toList();
		this.classical = TotalVariation.restoration(shape.steps(), 1);
	}

	static void add(final RestorationShape shape, final ParameterSet parameters) {
		new RestorationStart(shape, parameters).add();
	}

	/** Penalties in units of the total variation's weight. */
	private void add() {
		final int steps = shape.steps();
		final int pairs = shape.pairs();
		parameters.add(new Parameter("wx", filters()));
		parameters.add(new Parameter("tx", tensor(i -> Math.log(classical.get(i / pairs).thresholds()[0] * (i % pairs == 0 ? 1
			: WEAK)), steps, pairs)));
		parameters.add(new Parameter("cx", Tensor.zeros(steps, pairs, classical.get(0).shapes().length)));
		parameters.add(new Parameter("etax", tensor(j -> Math.log(classical.get(j).penalty()), steps)));
		parameters.add(new Parameter("ax", Tensor.zeros(steps, pairs + 1, RestorationVariables.CIRCUMSTANCES)));
		parameters.add(new Parameter("lambda", tensor(i -> Math.log(TotalVariation.ESTIMATED[i]), 2)));
	}

	private static Tensor tensor(final IntToDoubleFunction value, final int... sizes) {
		final Tensor tensor = Tensor.zeros(sizes);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) value.applyAsDouble(i);
		return tensor;
	}

	private Tensor filters() {
		final int size = shape.size();
		final int taps = size * size;
		return tensor(i -> filter(i / taps % shape.filters(), i % taps / size, i % size), shape.steps(), shape.filters(),
			size, size);
	}

	private double filter(final int number, final int row, final int column) {
		if (number < 2) return difference(number, row - shape.size() / 2, column - shape.size() / 2);
		final int[] pair = frequencies.get((number / 2 - 1) % frequencies.size());
		final boolean first = number % 2 == 0;
		return WEAK * cosine(pair[first ? 0 : 1], row) * cosine(pair[first ? 1 : 0], column);
	}

	/** {@link TotalVariation#DIFFERENCES} in a larger box. */
	private static double difference(final int number, final int down, final int right) {
		return Math.max(Math.abs(down), Math.abs(right)) > 1 ? 0 : TotalVariation.DIFFERENCES[9 * number + 3 * (down + 1) +
			right + 1];
	}

	/** The discrete cosine transform's functions, of norm 1. */
	private double cosine(final int frequency, final int i) {
		final int size = shape.size();
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / size) * Math.cos(Math.PI * frequency * (2 * i + 1) / (2.0 * size));
	}
}
