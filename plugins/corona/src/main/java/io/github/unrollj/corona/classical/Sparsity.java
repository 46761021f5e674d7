package io.github.unrollj.corona.classical;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.GroupThreshold;
import io.github.unrollj.tensor.Tensor;

/** What of the blood is sparse: the norm in the objective, and its proximal map. */
public enum Sparsity {

	/** Pixels: ||S||_{1,2}, the sum over the Casorati matrix's rows of their Euclidean norms. */
	ROWS,

	/** Entries: ||S||_1, the sum of the moduli. */
	ELEMENTS;

	/** Proximal map of a times the norm. */
	Tensor shrink(final Tensor s, final double a) {
		return GroupThreshold.shrinkGroups(Variable.constant(groups(s)), Variable.constant(Tensor.scalar((float) a)))
			.value().reshape(s.shape());
	}

	double norm(final Tensor s) {
		double sum = 0;
		for (final float norm : GroupThreshold.groupNorms(Variable.constant(groups(s))).value().real())
			sum += norm;
		return sum;
	}

	private Tensor groups(final Tensor s) {
		return this == ROWS ? s : s.reshape(1, s.count());
	}
}
