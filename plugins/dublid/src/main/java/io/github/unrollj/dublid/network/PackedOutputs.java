package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The images and kernels of several layers in one array, as the result of one operation on a tape: per layer the image
 * and behind it the kernel.
 *
 * @param rows of the image
 * @param columns of the image
 * @param box of the kernel
 */
record PackedOutputs(int rows, int columns, int box) {

	int pixels() {
		return rows * columns;
	}

	/** Numbers per layer. */
	int size() {
		return pixels() + box * box;
	}

	float[] of(final Layers wanted) {
		return new float[(wanted.last() - wanted.first() + 1) * size()];
	}

	/** A layer's numbers. */
	float[] layer(final float[] packed, final Layers wanted, final int layer) {
		final int offset = (layer - wanted.first()) * size();
		return Arrays.copyOfRange(packed, offset, offset + size());
	}

	void put(final float[] packed, final Layers wanted, final int layer, final float[] image, final float[] kernel) {
		final int offset = (layer - wanted.first()) * size();
		System.arraycopy(image, 0, packed, offset, image.length);
		System.arraycopy(kernel, 0, packed, offset + pixels(), kernel.length);
	}

	/** One entry per layer: image [rows, columns] and kernel [box, box]. */
	List<Variable[]> unpacked(final Variable packed) {
		final List<Variable[]> outputs = new ArrayList<>();
		for (int offset = 0; offset < packed.value().count(); offset += size())
			outputs.add(new Variable[] { part(packed, offset, rows, columns), part(packed, offset + pixels(), box, box) });
		return outputs;
	}

	private static Variable part(final Variable packed, final int offset, final int rows, final int columns) {
		final float[] part = Arrays.copyOfRange(packed.value().real(), offset, offset + rows * columns);
		return Variable.result(Tensor.of(part, rows, columns), gradient -> {
			final Tensor whole = packed.value().zerosLike();
			System.arraycopy(gradient.real(), 0, whole.real(), offset, part.length);
			packed.accumulate(whole);
		}, packed);
	}
}
