package io.github.unrollj.tensor;

import io.github.unrollj.linalg.Rows;

import java.util.Arrays;

/**
 * A dense float32 array with a shape, real or complex, in row-major order (the last axis is contiguous).
 * <p>
 * A complex tensor keeps its real and imaginary parts in two arrays of equal length, because loops over separate planes
 * vectorise and loops over interleaved numbers do not. The arrays are shared with whoever passed them in: a tensor
 * around the array of an ImgLib2 {@code ArrayImg} is that image. The shape is immutable, the numbers are not; two
 * threads may write to different elements of one tensor, never to the same.
 */
public final class Tensor {

	private final int[] shape;
	private final float[] real;
	private final float[] imaginary;

	private Tensor(final int[] shape, final float[] real, final float[] imaginary) {
		final int count = count(shape);
		if (real.length != count || imaginary != null && imaginary.length != count) {
			throw new IllegalArgumentException("Tensor of shape " + Arrays.toString(shape) + " needs " + count +
				" numbers, not " + real.length + (imaginary == null ? "" : " and " + imaginary.length));
		}
		this.shape = shape;
		this.real = real;
		this.imaginary = imaginary;
	}

	/** Number of elements of a shape; throws if it is over what one array holds, or if a size is negative. */
	public static int count(final int... shape) {
		long count = 1;
		for (final int size : shape) {
			if (size < 0) throw new IllegalArgumentException("Negative size in shape " + Arrays.toString(shape));
			count *= size;
			if (count > Integer.MAX_VALUE - 8) {
				throw new IllegalArgumentException("Shape " + Arrays.toString(shape) + " is too large for one tensor");
			}
		}
		return (int) count;
	}

	/** A real tensor of zeros. */
	public static Tensor zeros(final int... shape) {
		return new Tensor(shape.clone(), new float[count(shape)], null);
	}

	/** A complex tensor of zeros. */
	public static Tensor complexZeros(final int... shape) {
		return new Tensor(shape.clone(), new float[count(shape)], new float[count(shape)]);
	}

	/** A real tensor around the given array, which is not copied. */
	public static Tensor of(final float[] data, final int... shape) {
		return new Tensor(shape.clone(), data, null);
	}

	/** A complex tensor around the given arrays, which are not copied. */
	public static Tensor complex(final float[] real, final float[] imaginary, final int... shape) {
		return new Tensor(shape.clone(), real, imaginary);
	}

	/** A real tensor with one element and no axes. */
	public static Tensor scalar(final float value) {
		return new Tensor(new int[0], new float[] { value }, null);
	}

	/** Zeros of the same shape and kind as this. */
	public Tensor zerosLike() {
		return new Tensor(shape, new float[real.length], imaginary == null ? null : new float[real.length]);
	}

	public Tensor copy() {
		return new Tensor(shape, real.clone(), imaginary == null ? null : imaginary.clone());
	}

	/** The same numbers, not copied, under another shape of as many elements. */
	public Tensor reshape(final int... newShape) {
		return new Tensor(newShape.clone(), real, imaginary);
	}

	public int[] shape() {
		return shape.clone();
	}

	/** Number of axes. */
	public int rank() {
		return shape.length;
	}

	/** Size of an axis; negative axes count from the last, -1 being the contiguous one. */
	public int size(final int axis) {
		return shape[axis < 0 ? shape.length + axis : axis];
	}

	/** Number of elements. */
	public int count() {
		return real.length;
	}

	public boolean isComplex() {
		return imaginary != null;
	}

	/** The real plane itself, not a copy. */
	public float[] real() {
		return real;
	}

	/** The imaginary plane itself, or null if the tensor is real. */
	public float[] imaginary() {
		return imaginary;
	}

	/** The value of a tensor of one real element. */
	public float item() {
		if (real.length != 1) throw new IllegalStateException("Not a single number: " + this);
		return real[0];
	}

	public boolean sameShape(final Tensor other) {
		return Arrays.equals(shape, other.shape) && isComplex() == other.isComplex();
	}

	/** Throws if the other tensor has not this one's shape and kind; {@code who} names the operation in the message. */
	public void requireSameShape(final String who, final Tensor other) {
		if (!sameShape(other)) throw new IllegalArgumentException(who + ": " + this + " does not match " + other);
	}

	/** Adds another tensor of the same shape and kind to this one, in place. */
	public void add(final Tensor other) {
		requireSameShape("add", other);
		Rows.add(real, other.real, real.length);
		if (imaginary != null) Rows.add(imaginary, other.imaginary, real.length);
	}

	/** Copies another tensor's numbers of the same shape and kind into this one. */
	public void set(final Tensor other) {
		requireSameShape("set", other);
		System.arraycopy(other.real, 0, real, 0, real.length);
		if (imaginary != null) System.arraycopy(other.imaginary, 0, imaginary, 0, real.length);
	}

	/** Real inner product Re &lt;this, other&gt;, summed in double precision. */
	public double dot(final Tensor other) {
		requireSameShape("dot", other);
		double sum = 0;
		for (int i = 0; i < real.length; i++)
			sum += (double) real[i] * other.real[i];
		if (imaginary != null) {
			for (int i = 0; i < real.length; i++)
				sum += (double) imaginary[i] * other.imaginary[i];
		}
		return sum;
	}

	/** Euclidean norm, summed in double precision. */
	public double norm() {
		return Math.sqrt(dot(this));
	}

	/** Whether no element is NaN or infinite. */
	public boolean isFinite() {
		return isFinite(real) && (imaginary == null || isFinite(imaginary));
	}

	private static boolean isFinite(final float[] a) {
		// x - x is 0 for finite x and NaN otherwise, and the sum needs no branch
		float sum = 0;
		for (final float x : a)
			sum += x - x;
		return sum == 0;
	}

	@Override
	public String toString() {
		return (isComplex() ? "complex" : "real") + Arrays.toString(shape);
	}
}
