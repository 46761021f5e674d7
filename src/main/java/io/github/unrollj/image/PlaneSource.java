package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

/** A plane, grey or colour, of which windows are read when they are needed. Thread safe. */
public interface PlaneSource {

	int rows();

	int columns();

	/** A window as a tensor that the caller must not change: [rows, columns], or for colour [3, rows, columns]. */
	Tensor read(Window window) throws IOException;

	/** The source of an image in memory. */
	static PlaneSource of(final Tensor image) {
		return new PlaneSource() {

			@Override
			public int rows() {
				return image.size(-2);
			}

			@Override
			public int columns() {
				return image.size(-1);
			}

			@Override
			public Tensor read(final Window window) {
				return window.of(image);
			}
		};
	}
}
