package io.github.unrollj.proximal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Movies of 4 frames of 7 pixels, and what a float64 implementation with automatic differentiation makes of them. */
final class Golden {

	private static final int FRAMES = 4;
	private static final int PIXELS = 7;

	private final Map<String, float[]> arrays = new HashMap<>();

	/** Lines of a name and numbers; complex ones as pairs. */
	static Golden read(final String name) throws IOException {
		final Golden golden = new Golden();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(Golden.class.getResourceAsStream(name),
			StandardCharsets.US_ASCII)))
		{
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				final String[] fields = line.split(" ");
				final float[] numbers = new float[fields.length - 1];
				for (int i = 0; i < numbers.length; i++)
					numbers[i] = Float.parseFloat(fields[i + 1]);
				golden.arrays.put(fields[0], numbers);
			}
		}
		return golden;
	}

	private Tensor movie(final String name, final boolean complex) {
		final float[] a = arrays.get(name);
		if (!complex) return Tensor.of(a, FRAMES, PIXELS);
		final Tensor x = Tensor.complexZeros(FRAMES, PIXELS);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = a[2 * i];
			x.imaginary()[i] = a[2 * i + 1];
		}
		return x;
	}

	/** Compares result, gradient and the threshold's gradient of a map of movie and threshold. */
	void check(final String kind, final String map, final float theta, final BinaryOperator<Variable> function,
		final boolean complex)
	{
		final Tape tape = new Tape();
		final Variable x = tape.watch(movie(kind + "x", complex));
		final Variable threshold = tape.watch(Tensor.scalar(theta));
		final Variable y = function.apply(x, threshold);
		assertClose(movie(kind + map + ".y", complex), y.value());
		tape.backward(y, movie(kind + "g", complex));
		assertClose(movie(kind + map + ".gx", complex), x.gradient());
		assertArrayEquals(arrays.get(kind + map + ".gt"), threshold.gradient().real(), 2e-4f);
	}

	private static void assertClose(final Tensor expected, final Tensor actual) {
		assertArrayEquals(expected.real(), actual.real(), 1e-5f);
		if (expected.isComplex()) assertArrayEquals(expected.imaginary(), actual.imaginary(), 1e-5f);
	}
}
