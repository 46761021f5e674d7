package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume.ReconstructedSize;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.image.Tiles;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the images of all slices of a volume: slices in parallel, as many at a time as memory allows, or the coils of
 * the only one. The images go to a sink, modulus or real and imaginary part, cut out of the middle to the sink's size.
 */
public final class VolumeReconstruction {

	private final KSpaceVolume volume;
	private final SliceMasks masks;
	private final SliceMethod method;
	private final boolean complex;

	private VolumeReconstruction(final KSpaceVolume volume, final SliceMasks masks, final SliceMethod method,
		final boolean complex)
	{
		this.volume = volume;
		this.masks = masks;
		this.method = method;
		this.complex = complex;
	}

	/** Moduli. */
	public static VolumeReconstruction magnitude(final KSpaceVolume volume, final SliceMasks masks,
		final SliceMethod method)
	{
		return new VolumeReconstruction(volume, masks, method, false);
	}

	/** Real and imaginary parts, two planes for each slice. */
	public static VolumeReconstruction complex(final KSpaceVolume volume, final SliceMasks masks,
		final SliceMethod method)
	{
		return new VolumeReconstruction(volume, masks, method, true);
	}

	/**
	 * Makes them.
	 *
	 * @param header of the result; its planes are one for each slice, or two of complex images
	 * @param output makes the sink
	 * @return the sink, finished
	 * @throws java.util.concurrent.CancellationException if cancelled; the sink has been closed
	 * @throws OutOfMemoryError if memory does not suffice for one slice
	 */
	public <S extends ImageSink> S run(final ImageHeader header, final ImageSink.Factory<S> output, final int threads,
		final Progress progress) throws IOException
	{
		final S sink = output.create(header);
		try {
			new Pass(sink, new ReconstructedSize(header.rows(), header.columns()), progress).all(threads);
			sink.finish();
			return sink;
		}
		catch (final IOException | RuntimeException | Error e) {
			closeAfter(e, sink);
			throw e;
		}
	}

	/** Goes through the slices; where memory runs out, fewer are in work at a time. */
	private final class Pass {

		private final ImageSink sink;
		private final ReconstructedSize size;
		private final Progress progress;
		private final boolean[] finished = new boolean[volume.source().slices()];
		private final AtomicInteger done = new AtomicInteger();

		Pass(final ImageSink sink, final ReconstructedSize size, final Progress progress) {
			this.sink = sink;
			this.size = size;
			this.progress = progress;
		}

		void all(final int threads) {
			progress.update(0, finished.length, "Reconstructing");
			int together = finished.length == 1 ? 1 : (int) Math.max(1, Math.min(threads, Tiles.defaultMemory() /
				bytesPerSlice()));
			while (true) {
				try (Workers outer = new Workers(together); Workers inner = new Workers(finished.length == 1 ? threads : 1)) {
					missing(outer, inner);
					return;
				}
				catch (final OutOfMemoryError e) {
					if (together == 1) throw e;
					together /= 2;
					progress.message("Memory is short: going on with " + together + (together == 1 ? " slice" : " slices") +
						" at a time");
				}
			}
		}

		private void missing(final Workers outer, final Workers inner) {
			outer.forEach(finished.length, slice -> {
				if (finished[slice]) return;
				progress.check();
				write(slice, inner, size, sink);
				finished[slice] = true;
				progress.update(done.incrementAndGet(), finished.length, "Reconstructing");
			});
		}
	}

	private long bytesPerSlice() {
		return (long) method.bytesPerPixel() * volume.source().rows() * volume.source().columns();
	}

	private void write(final int slice, final Workers workers, final ReconstructedSize size, final ImageSink sink) {
		try {
			final Tensor image = Middle.of(image(slice, workers), size.rows(), size.columns());
			if (!complex) {
				sink.plane(slice).write(0, 0, modulus(image));
				return;
			}
			sink.plane(2 * slice).write(0, 0, Tensor.of(image.real(), image.shape()));
			sink.plane(2 * slice + 1).write(0, 0, Tensor.of(image.imaginary(), image.shape()));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	/** Slices that only fill up a volume stay black. */
	private Tensor image(final int slice, final Workers workers) throws IOException {
		final Tensor data = volume.read(slice);
		if (data.norm() == 0) return Tensor.complexZeros(data.size(1), data.size(2));
		return method.image(slice, KSpace.of(data, masks.of(data)), workers);
	}

	private static Tensor modulus(final Tensor image) {
		final Tensor modulus = Tensor.zeros(image.shape());
		for (int i = 0; i < image.count(); i++) {
			modulus.real()[i] = image.isComplex() ? (float) Math.hypot(image.real()[i], image.imaginary()[i]) : Math.abs(image
				.real()[i]);
		}
		return modulus;
	}

	private static void closeAfter(final Throwable failure, final ImageSink sink) {
		try {
			sink.close();
		}
		catch (final IOException e) {
			failure.addSuppressed(e);
		}
	}
}
