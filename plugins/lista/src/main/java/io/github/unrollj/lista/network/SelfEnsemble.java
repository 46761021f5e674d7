package io.github.unrollj.lista.network;

import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * The mean of a method's results for the eight flips and rotations of a plane, each turned back: a little better, eight
 * times slower.
 */
public final class SelfEnsemble implements PlaneMethod {

	private final PlaneMethod method;

	private SelfEnsemble(final PlaneMethod method) {
		this.method = method;
	}

	public static PlaneMethod of(final PlaneMethod method) {
		return new SelfEnsemble(method);
	}

	@Override
	public int scale() {
		return method.scale();
	}

	@Override
	public int halo() {
		return method.halo();
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel() + 16;
	}

	@Override
	public Tensor apply(final Tensor plane) {
		return apply(plane, Window.all(plane), Progress.NONE);
	}

	@Override
	public Tensor apply(final Tensor plane, final Window wanted, final Progress progress) {
		final Tensor sum = Tensor.zeros(scale() * plane.size(0), scale() * plane.size(1));
		for (int symmetry = 0; symmetry < Dihedral.COUNT; symmetry++) {
			final Tensor turned = Dihedral.apply(symmetry, plane);
			final Tensor made = method.apply(turned, Window.all(turned), progress);
			sum.add(Dihedral.apply(Dihedral.inverse(symmetry), made));
		}
		final float[] values = sum.real();
		for (int i = 0; i < values.length; i++)
			values[i] /= Dihedral.COUNT;
		return wanted.enlarged(scale()).of(sum);
	}
}
