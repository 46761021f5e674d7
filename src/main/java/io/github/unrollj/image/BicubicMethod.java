package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

/** Bicubic enlargement by a whole factor; the kernel reaches two pixels to either side of a point between pixels. */
record BicubicMethod(int scale) implements PlaneMethod {

	private static final int HALO = 3;

	BicubicMethod {
		if (scale < 1) throw new IllegalArgumentException("scale is " + scale + " and must be at least 1");
	}

	@Override
	public int halo() {
		return HALO;
	}

	@Override
	public Tensor apply(final Tensor plane) {
		return Bicubic.resize(plane, scale);
	}
}
