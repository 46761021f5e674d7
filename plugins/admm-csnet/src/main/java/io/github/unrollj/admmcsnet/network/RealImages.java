package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.operator.ShapedOperator;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** Real images among the complex ones. The adjoint is the real part. */
final class RealImages extends ShapedOperator {

	RealImages(final int rows, final int columns) {
		super("RealImages", Space.real(rows, columns), Space.complex(rows, columns));
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return Tensor.complex(x.real().clone(), new float[x.count()], x.shape());
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return Tensor.of(y.real().clone(), y.shape());
	}
}
