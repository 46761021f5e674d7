package io.github.unrollj.model;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Named float32 tensors and a map of strings in the safetensors format, as Python's {@code safetensors} reads and
 * writes it: the header's length as 8 little-endian bytes, a JSON header padded with spaces to a multiple of 8, then
 * the numbers, little-endian and row-major, without gaps, in the order of the header.
 * <p>
 * The format has no complex numbers: a complex tensor {@code NAME} is stored as two, {@code NAME.re} and
 * {@code NAME.im}, of the same shape, and two such tensors are read as one complex tensor. A real tensor's name
 * therefore must not end so. Bits are kept: NaN payloads and negative zeros come back as they were.
 *
 * @param tensors by name, in the order of the file; the map cannot be changed, the tensors must not be
 * @param metadata free strings, in the order of the file
 */
public record SafeTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

	/** As the reference implementation limits it. */
	static final int MAX_HEADER = 100_000_000;

	static final String REAL = ".re";
	static final String IMAGINARY = ".im";

	/** @throws IllegalArgumentException if a tensor's name is not allowed */
	public SafeTensors {
		tensors.keySet().forEach(SafeTensors::requireAllowed);
		metadata.forEach((key, value) -> Objects.requireNonNull(value, key));
		tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
		metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
	}

	private static void requireAllowed(final String name) {
		if (name.isEmpty() || name.startsWith("__") || name.endsWith(REAL) || name.endsWith(IMAGINARY)) {
			throw new IllegalArgumentException("A tensor cannot be called \"" + name +
				"\": a name is not empty, does not begin with __ and does not end in .re or .im");
		}
	}

	/**
	 * Reads a stream to its end.
	 *
	 * @param file name for messages
	 * @throws ModelFileException if the contents break a rule of the format, or are not float32; what is allocated
	 *           before that is known is a small multiple of what the stream has delivered
	 */
	public static SafeTensors read(final InputStream in, final String file) throws IOException {
		final byte[] prefix = in.readNBytes(8);
		if (prefix.length < 8) throw new ModelFileException(file, "is too short to be a safetensors file");
		final long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
		if (length < 2 || length > MAX_HEADER) {
			throw new ModelFileException(file, "is not a safetensors file: its header would be " +
				Long.toUnsignedString(length) + " bytes long");
		}
		final byte[] header = in.readNBytes((int) length);
		if (header.length < length) throw new ModelFileException(file, "is truncated within its header");
		final SafeTensorsHeader parsed = SafeTensorsHeader.parse(header, file);
		final Map<String, Tensor> planes = new LinkedHashMap<>();
		for (final SafeTensorsHeader.Entry entry : parsed.entries())
			planes.put(entry.name(), Tensor.of(floats(in, entry, file), entry.shape()));
		if (in.read() >= 0) throw new ModelFileException(file, "has bytes after the last tensor");
		try {
			return new SafeTensors(joinComplex(planes, file), parsed.metadata());
		}
		catch (final IllegalArgumentException e) {
			throw new ModelFileException(file, "has a tensor of an impossible name: " + e.getMessage(), e);
		}
	}

	private static float[] floats(final InputStream in, final SafeTensorsHeader.Entry entry, final String file)
		throws IOException
	{
		final byte[] bytes = in.readNBytes(entry.bytes());
		if (bytes.length < entry.bytes()) {
			throw new ModelFileException(file, "is truncated within tensor " + entry.name());
		}
		final float[] data = new float[bytes.length / Float.BYTES];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(data);
		return data;
	}

	private static Map<String, Tensor> joinComplex(final Map<String, Tensor> planes, final String file)
		throws ModelFileException
	{
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final Map.Entry<String, Tensor> plane : planes.entrySet()) {
			final String name = plane.getKey();
			if (!name.endsWith(REAL) && !name.endsWith(IMAGINARY)) {
				tensors.put(name, plane.getValue());
				continue;
			}
			final String base = name.substring(0, name.length() - REAL.length());
			final Tensor real = planes.get(base + REAL);
			final Tensor imaginary = planes.get(base + IMAGINARY);
			if (planes.containsKey(base) || real == null || imaginary == null || !real.sameShape(imaginary)) {
				throw new ModelFileException(file, "has a tensor " + name +
					" that is not one half of a complex tensor");
			}
			tensors.put(base, Tensor.complex(real.real(), imaginary.real(), real.shape()));
		}
		return tensors;
	}

	/** Writes all of it; the stream is not closed. */
	public void write(final OutputStream out) throws IOException {
		final Map<String, Tensor> planes = new LinkedHashMap<>();
		tensors.forEach((name, tensor) -> {
			if (!tensor.isComplex()) {
				planes.put(name, tensor);
				return;
			}
			planes.put(name + REAL, Tensor.of(tensor.real(), tensor.shape()));
			planes.put(name + IMAGINARY, Tensor.of(tensor.imaginary(), tensor.shape()));
		});
		final byte[] header = SafeTensorsHeader.format(planes, metadata);
		out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
		out.write(header);
		for (final Tensor plane : planes.values()) {
			final ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(plane.count(), Float.BYTES)).order(
				ByteOrder.LITTLE_ENDIAN);
			bytes.asFloatBuffer().put(plane.real());
			out.write(bytes.array());
		}
	}
}
