package io.github.unrollj.lista.network;

import io.github.unrollj.image.Bicubic;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** What a network of this package is given: an interpolated image with a margin. */
public final class Interpolation {

	private Interpolation() {}

	/** Enlarges a plane by bicubic interpolation and pads it by reflection, without repeating the edge sample. */
	public static Tensor padded(final Tensor plane, final int rows, final int columns, final int margin) {
		return Padding.of(Space.real(rows, columns), margin, Border.REFLECT).apply(Bicubic.resize(plane, rows, columns));
	}

	/** A plane without {@code inset} pixels at each side. */
	public static Tensor inner(final Tensor plane, final int inset) {
		return interior(plane, inset).apply(plane);
	}

	/** {@link #inner} as an operator on planes like the given one. */
	static LinearOperator interior(final Tensor plane, final int inset) {
		final Space inner = Space.real(plane.size(0) - 2 * inset, plane.size(1) - 2 * inset);
		return Padding.of(inner, inset, Border.ZERO).adjointView();
	}
}
