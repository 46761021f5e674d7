package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.operator.ShapedOperator;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** What each coil receives of an image: multiplication by its sensitivity. The adjoint combines coil images. */
public final class CoilMaps extends ShapedOperator {

	private final Tensor maps;

	private CoilMaps(final Tensor maps) {
		super("CoilMaps", Space.complex(maps.size(1), maps.size(2)), Space.of(maps));
		this.maps = maps;
	}

	/**
	 * From complex [rows, columns] to complex [coils, rows, columns].
	 *
	 * @param maps sensitivities, complex [coils, rows, columns]; not copied, not to be changed
	 * @throws IllegalArgumentException if they have another shape, are not finite, or are all 0
	 */
	public static CoilMaps of(final Tensor maps) {
		if (!maps.isComplex() || maps.rank() != 3) {
			throw new IllegalArgumentException("Sensitivity maps are " + maps + " and must be complex [coils, rows, columns]");
		}
		if (!maps.isFinite()) throw new IllegalArgumentException("Sensitivity maps have values that are NaN or infinite");
		if (maps.norm() == 0) throw new IllegalArgumentException("Sensitivity maps have only zeros");
		return new CoilMaps(maps);
	}

	/** The largest root of the sum of squared moduli that a pixel has, which is the operator's norm. */
	public double norm() {
		float largest = 0;
		for (final float value : RootSumOfSquares.of(maps).real())
			largest = Math.max(largest, value);
		return largest;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = range().zeros();
		final float[] re = maps.real();
		final float[] im = maps.imaginary();
		for (int offset = 0; offset < y.count(); offset += x.count()) {
			for (int i = 0; i < x.count(); i++) {
				final float a = x.real()[i];
				final float b = x.imaginary()[i];
				y.real()[offset + i] = re[offset + i] * a - im[offset + i] * b;
				y.imaginary()[offset + i] = re[offset + i] * b + im[offset + i] * a;
			}
		}
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor x = domain().zeros();
		final float[] re = maps.real();
		final float[] im = maps.imaginary();
		for (int offset = 0; offset < y.count(); offset += x.count()) {
			for (int i = 0; i < x.count(); i++) {
				final float a = y.real()[offset + i];
				final float b = y.imaginary()[offset + i];
				x.real()[i] += re[offset + i] * a + im[offset + i] * b;
				x.imaginary()[i] += re[offset + i] * b - im[offset + i] * a;
			}
		}
		return x;
	}
}
