package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** The tensors of one shape, real or complex: what an operator takes or gives. Immutable. */
public final class Space {

	private final int[] shape;
	private final boolean complex;

	private Space(final int[] shape, final boolean complex) {
		Tensor.count(shape);
		this.shape = shape;
		this.complex = complex;
	}

	public static Space real(final int... shape) {
		return new Space(shape.clone(), false);
	}

	public static Space complex(final int... shape) {
		return new Space(shape.clone(), true);
	}

	/** The space that a tensor belongs to. */
	public static Space of(final Tensor tensor) {
		return new Space(tensor.shape(), tensor.isComplex());
	}

	public int[] shape() {
		return shape.clone();
	}

	public int rank() {
		return shape.length;
	}

	/** Size of an axis; negative axes count from the last. */
	public int size(final int axis) {
		return shape[axis < 0 ? shape.length + axis : axis];
	}

	public boolean isComplex() {
		return complex;
	}

	public boolean contains(final Tensor tensor) {
		return equals(of(tensor));
	}

	/** The tensor of zeros. */
	public Tensor zeros() {
		return complex ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
	}

	/** The space, real or complex as this one, whose last two axes have other sizes. */
	public Space withPlanes(final int rows, final int columns) {
		final int[] other = shape.clone();
		other[shape.length - 2] = rows;
		other[shape.length - 1] = columns;
		return new Space(other, complex);
	}

	/** Number of planes, which the last two axes span; throws, naming {@code who}, if there are fewer axes. */
	int planes(final String who) {
		if (shape.length < 2) throw new IllegalArgumentException(who + " needs rows and columns, not " + this);
		return Tensor.count(Arrays.copyOf(shape, shape.length - 2));
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Space && Arrays.equals(shape, ((Space) other).shape) && complex == ((Space) other).complex;
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(shape) * 2 + (complex ? 1 : 0);
	}

	@Override
	public String toString() {
		return (complex ? "complex" : "real") + Arrays.toString(shape);
	}
}
