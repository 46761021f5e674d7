package io.github.unrollj.admmcsnet.classical;

import io.github.unrollj.admmcsnet.network.DctAtoms;
import io.github.unrollj.tensor.Tensor;

/** What is sparse in an image: its responses to a few filters 3x3, true convolutions centred at the middle. */
public enum Prior {

	/** Total variation: differences to the neighbours below and to the right, taken together at every pixel. */
	TV(true),

	/** The eight atoms of the 3x3 DCT that are not constant, each by itself. */
	DCT(false);

	private final boolean grouped;

	Prior(final boolean grouped) {
		this.grouped = grouped;
	}

	/** Whether the responses at a pixel are shrunk as one vector. */
	boolean isGrouped() {
		return grouped;
	}

	/** Real [filters, 3, 3]. */
	Tensor filters() {
		if (this == DCT) return DctAtoms.matrix().reshape(DctAtoms.COUNT, DctAtoms.SIZE, DctAtoms.SIZE);
		final Tensor differences = Tensor.zeros(2, DctAtoms.SIZE, DctAtoms.SIZE);
		for (int f = 0; f < 2; f++) {
			differences.real()[9 * f + 4] = -1;
			differences.real()[9 * f + (f == 0 ? 1 : 3)] = 1;
		}
		return differences;
	}
}
