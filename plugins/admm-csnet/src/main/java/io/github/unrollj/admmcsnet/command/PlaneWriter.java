package io.github.unrollj.admmcsnet.command;

import io.github.unrollj.image.ImageSink;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes simulated planes to where they go. Thread safe. */
record PlaneWriter(ImageSink sink) {

	/** Makes one item. */
	@FunctionalInterface
	interface Item {

		void make(int index) throws IOException;
	}

	/** Makes all items, several at a time. */
	void each(final int count, final Workers workers, final Progress progress, final String what, final Item item) {
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(count, i -> {
			progress.check();
			try {
				item.make(i);
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e.getMessage(), e);
			}
			progress.update(done.incrementAndGet(), count, what);
		});
	}

	/** A real plane, or the real and the imaginary part as this plane and the next. */
	void write(final int plane, final Tensor image) throws IOException {
		sink.plane(plane).write(0, 0, Tensor.of(image.real(), image.shape()));
		if (image.isComplex()) sink.plane(plane + 1).write(0, 0, Tensor.of(image.imaginary(), image.shape()));
	}
}
