package io.github.unrollj.image;

import ij.ImagePlus;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/**
 * Applies a method to every plane of an image: stacks and hyperstacks plane by plane, RGB by its luminance (chroma by
 * bicubic interpolation), within the bounding rectangle of an area selection, by tiles on all workers. The method gets
 * raw pixel values; the result has calibrated ones, as ImageJ's own conversion to 32-bit gives them.
 */
public final class ReconstructPlanes {

	private final PlaneMethod method;
	private final Workers workers;
	private final long memory;

	private ReconstructPlanes(final PlaneMethod method, final Workers workers, final long memory) {
		this.method = method;
		this.workers = workers;
		this.memory = memory;
	}

	/** With a third of the memory that is left. */
	public static ReconstructPlanes by(final PlaneMethod method, final Workers workers) {
		return new ReconstructPlanes(method, workers, 0);
	}

	/** @param bytes what all tiles that are computed at a time may take */
	public ReconstructPlanes within(final long bytes) {
		return new ReconstructPlanes(method, workers, bytes);
	}

	/**
	 * Makes the result.
	 *
	 * @param title of the result
	 * @param output makes the sink, for example {@code ImagePlusSink::new} or {@link TiffSink#to}
	 * @return the sink, finished
	 * @throws IllegalArgumentException if the image is empty or the result too large
	 * @throws java.util.concurrent.CancellationException if cancelled; the sink has been closed
	 */
	public <S extends ImageSink> S run(final ImagePlus image, final String title, final ImageSink.Factory<S> output,
		final Progress progress) throws IOException
	{
		final ImagePlanes planes = ImagePlanes.of(image);
		final PlaneMethod byPlane = forValues(planes);
		final S sink = output.create(planes.header().enlarged(planes.crop(), method.scale(), title));
		try {
			final long budget = memory > 0 ? memory : Tiles.defaultMemory();
			final Tiles tiles = Tiles.fitting(byPlane, planes.crop().rows(), planes.crop().columns(), budget, workers);
			for (int i = 0; i < planes.count(); i++) {
				progress.check();
				final Progress ofPlane = ofPlane(progress, i, planes.count());
				ofPlane.update(0, 1, "");
				tiles.run(planes.plane(i), sink.plane(i), ofPlane);
			}
			sink.finish();
			return sink;
		}
		catch (final IOException | RuntimeException | Error e) {
			closeAfter(e, sink);
			throw e;
		}
	}

	private static void closeAfter(final Throwable failure, final ImageSink sink) {
		try {
			sink.close();
		}
		catch (final IOException e) {
			failure.addSuppressed(e);
		}
	}

	private PlaneMethod forValues(final ImagePlanes planes) {
		if (planes.isColour()) return new RgbByLuminance(method);
		return planes.isCalibrated() ? new Calibrated(method, planes) : method;
	}

	private static Progress ofPlane(final Progress progress, final int plane, final int count) {
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				final String place = "plane " + (plane + 1) + " of " + count;
				progress.update(plane * total + done, count * total, what.isEmpty() ? place : place + ": " + what);
			}

			@Override
			public void message(final String sentence) {
				progress.message(sentence);
			}

			@Override
			public boolean isCancelled() {
				return progress.isCancelled();
			}
		};
	}

	/** A method whose results go through the image's calibration function. */
	private record Calibrated(PlaneMethod method, ImagePlanes planes) implements PlaneMethod {

		@Override
		public int scale() {
			return method.scale();
		}

		@Override
		public int halo() {
			return method.halo();
		}

		@Override
		public int bytesPerPixel() {
			return method.bytesPerPixel();
		}

		@Override
		public Tensor apply(final Tensor plane) {
			return apply(plane, Window.all(plane), Progress.NONE);
		}

		@Override
		public Tensor apply(final Tensor plane, final Window wanted, final Progress progress) {
			final Tensor result = method.apply(plane, wanted, progress).copy();
			final float[] values = result.real();
			for (int i = 0; i < values.length; i++)
				values[i] = (float) planes.calibrated(values[i]);
			return result;
		}
	}
}
