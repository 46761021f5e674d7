package io.github.unrollj.lista.network;

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

/** Golden values: a NumPy archive of float32 arrays among the test resources. */
final class Npz {

	private static final Pattern SHAPE = Pattern.compile("'descr': '<f4', 'fortran_order': False, 'shape': \\(([^)]*)\\)");

	private final Map<String, Tensor> arrays = new HashMap<>();

	static Npz resource(final String name) {
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

	Tensor get(final String name) {
		return arrays.get(name);
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
