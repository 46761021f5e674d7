package io.github.unrollj.golden;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Golden values: a NumPy archive of float32 arrays, in C order, among the test resources. The modules' tests share it by
 * the framework's test jar.
 */
public final class Npz {

	private static final Pattern SHAPE = Pattern.compile("'descr': '<f4', 'fortran_order': False, 'shape': \\(([^)]*)\\)");

	private final Map<String, Tensor> arrays = new HashMap<>();

	/** Reads a resource by its absolute name, for example {@code /golden/scn.npz}. */
	public static Npz resource(final String name) {
		final Npz npz = new Npz();
		try (InputStream in = Npz.class.getResourceAsStream(name); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				npz.arrays.put(entry.getName().replace(".npy", ""), array(zip.readAllBytes()));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return npz;
	}

	/** A real array, of the shape it has in the file. */
	public Tensor get(final String name) {
		final Tensor array = arrays.get(name);
		if (array == null) throw new IllegalArgumentException("No array " + name + "; there are " + arrays.keySet());
		return array;
	}

	/** A complex array, stored with a last axis of real and imaginary part. */
	public Tensor complex(final String name) {
		final Tensor pairs = get(name);
		final int last = pairs.rank() - 1;
		if (last < 0 || pairs.size(last) != 2) throw new IllegalArgumentException(name + " is not complex: " + pairs);
		final Tensor array = Tensor.complexZeros(Arrays.copyOf(pairs.shape(), last));
		for (int i = 0; i < array.count(); i++) {
			array.real()[i] = pairs.real()[2 * i];
			array.imaginary()[i] = pairs.real()[2 * i + 1];
		}
		return array;
	}

	private static Tensor array(final byte[] npy) {
		final ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
		final int headerLength = buffer.getShort(8);
		final Matcher shape = SHAPE.matcher(new String(npy, 10, headerLength, StandardCharsets.US_ASCII));
		if (!shape.find()) throw new IllegalStateException("Not a float32 array");
		final int[] sizes = Arrays.stream(shape.group(1).split(",")).map(String::trim).filter(s -> !s.isEmpty()).mapToInt(
			Integer::parseInt).toArray();
		final float[] data = new float[Tensor.count(sizes)];
		buffer.position(10 + headerLength);
		buffer.asFloatBuffer().get(data);
		return Tensor.of(data, sizes);
	}
}
