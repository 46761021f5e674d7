package io.github.unrollj.lista;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.lista.dictionary.DictionaryFile;
import io.github.unrollj.lista.network.Interpolation;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.ScnNetwork;
import io.github.unrollj.lista.network.ScnUpscaling;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;

/**
 * The classical method: sparse coding with a coupled dictionary (Yang et al. 2010, Zeyde et al. 2010), solved by ISTA.
 * It is the untrained network of one stage, run to convergence.
 */
public final class ClassicalUpscaling {

	/** Iterations after which the codes hardly change any more, and the sparsity the dictionary was learned with. */
	static final int ITERATIONS = 30;
	static final double LAMBDA = 0.1;

	private static final class Solver {

		static final ScnNetwork NETWORK = new ScnNetwork(new ScnConfiguration(2, 0, DictionaryFile.builtIn().atoms(),
			ITERATIONS - 1, 1, LAMBDA), DictionaryFile.builtIn());
	}

	private ClassicalUpscaling() {}

	/** Enlarges 2 times, or by the cascade 3 or 4 times. */
	public static PlaneMethod of(final int scale) {
		final PlaneMethod twice = ScnUpscaling.of(2, Solver.NETWORK);
		return scale == 2 ? twice : ScnUpscaling.after(twice, scale, Solver.NETWORK);
	}

	/** Adds detail to an interpolated plane, padded by any margin of at least the method's own; returns it without. */
	static Tensor enhance(final Tensor padded, final int margin) {
		final int surplus = margin - Solver.NETWORK.configuration().margin();
		final Tensor input = Interpolation.inner(padded, surplus);
		return Solver.NETWORK.forward(Weights.constant(Solver.NETWORK.parameters()), Variable.constant(input))[0].value();
	}
}
