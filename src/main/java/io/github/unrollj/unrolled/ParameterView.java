package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * Learned numbers as they are best looked at.
 *
 * @param name what they are, in a few words. As with {@link Parameter}, one that ends with a dot and a number belongs to
 *          that layer, 0 being what comes before the first; views that differ in that only are drawn over the layers.
 * @param values real, of the shape that the kind demands
 * @param from where curves begin
 * @param to where they end
 */
public record ParameterView(String name, Kind kind, Tensor values, double from, double to) {

	/** How numbers are drawn. */
	public enum Kind {
		/** [filters, rows, columns], as a montage. */
		FILTERS,
		/** [rows, columns], as one image. */
		MATRIX,
		/** [functions, points], as functions sampled at equal distances. */
		CURVES,
		/** [channels], thresholds, steps, penalties, drawn over the layers. */
		NUMBERS
	}

	/** More numbers than these are rather a curve. */
	private static final int MOST_NUMBERS = 64;

	/** Arrays of filters have no larger ones. */
	private static final int LARGEST_FILTER = 64;

	private static final String LAYER = "\\.[0-9]{1,6}$";

	/** @param values [..., rows, columns] */
	public static ParameterView filters(final String name, final Tensor values) {
		final int rows = values.size(-2);
		final int columns = values.size(-1);
		return new ParameterView(name, Kind.FILTERS, values.reshape(values.count() / (rows * columns), rows, columns), 0,
			0);
	}

	/** @param values [rows, columns] */
	public static ParameterView matrix(final String name, final Tensor values) {
		return new ParameterView(name, Kind.MATRIX, values, 0, 0);
	}

	/** @param values [functions, points] */
	public static ParameterView curves(final String name, final Tensor values, final double from, final double to) {
		return new ParameterView(name, Kind.CURVES, values, from, to);
	}

	/** @param values of any shape */
	public static ParameterView numbers(final String name, final Tensor values) {
		return new ParameterView(name, Kind.NUMBERS, values.reshape(values.count()), 0, 0);
	}

	/** What the shape of a parameter suggests; of complex ones all real parts stand before all imaginary ones. */
	public static ParameterView guess(final Parameter parameter) {
		final Tensor values = real(parameter.value());
		final String name = parameter.name();
		if (values.rank() > 2 && Math.max(values.size(-1), values.size(-2)) <= LARGEST_FILTER) return filters(name, values);
		if (values.rank() < 2 && values.count() <= MOST_NUMBERS) return numbers(name, values);
		if (values.rank() < 2) return curves(name, values.reshape(1, values.count()), 1, values.count());
		return matrix(name, values.reshape(values.count() / values.size(-1), values.size(-1)));
	}

	private static Tensor real(final Tensor value) {
		if (!value.isComplex()) return value.copy();
		final int[] shape = value.rank() == 0 ? new int[] { 1 } : value.shape();
		shape[0] *= 2;
		final float[] both = Arrays.copyOf(value.real(), 2 * value.count());
		System.arraycopy(value.imaginary(), 0, both, value.count(), value.count());
		return Tensor.of(both, shape);
	}

	/** The name without its layer. */
	public String stem() {
		return name.replaceFirst(LAYER, "");
	}

	/** The layer at the end of the name, or -1 if there is none. */
	public int layer() {
		return stem().equals(name) ? -1 : Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
	}
}
