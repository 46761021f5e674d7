package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The k-space of all slices, read one at a time, in the project's convention. Thread safe. */
public final class KSpaceVolume implements Closeable {

	private final ComplexVolume source;
	private final Convention convention;

	private KSpaceVolume(final ComplexVolume source, final Convention convention) {
		this.source = source;
		this.convention = convention;
	}

	/**
	 * @param source is closed with this
	 * @param convention of the source's numbers
	 */
	public static KSpaceVolume of(final ComplexVolume source, final Convention convention) {
		return new KSpaceVolume(source, convention);
	}

	/** What was given, with sizes and name. */
	public ComplexVolume source() {
		return source;
	}

	public Convention convention() {
		return convention;
	}

	/**
	 * One slice, all of it.
	 *
	 * @return complex [coils, rows, columns] in {@link Convention#INTERNAL}
	 * @throws IllegalArgumentException naming the slice, if it has values that are NaN or infinite
	 */
	public Tensor read(final int slice) throws IOException {
		Cancellation.check();
		final Tensor data = source.read(slice);
		if (!data.isFinite()) {
			throw new IllegalArgumentException("Slice " + (slice + 1) + " of \"" + source.name() +
				"\" has values that are NaN or infinite, which k-space cannot have");
		}
		return convention.toInternal(data);
	}

	/** One slice where a mask says that it was sampled. */
	public KSpace read(final int slice, final Tensor mask) throws IOException {
		return KSpace.of(read(slice), mask);
	}

	/** The mask that comes with the file, zero frequency in the corner. */
	public Optional<Tensor> mask() throws IOException {
		return source.mask().map(convention::maskToInternal);
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
