package io.github.unrollj.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.work.Progress;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class PreviewTest {

	private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
	private final Preview preview = new Preview(new Record());

	@Test
	void growsWhileItIsQuick() throws InterruptedException {
		preview.show(new Steps("a", 2));
		assertSeen("Computing a preview...", "a0", "a1", "a2");
	}

	@Test
	void whatIsAskedLaterComesInPlaceOfWhatIsNotDone() throws InterruptedException {
		final Endless endless = new Endless();
		preview.show(endless);
		assertTrue(endless.begun.await(20, TimeUnit.SECONDS));
		preview.show(new Steps("b", 0));
		preview.show(new Steps("c", 0));
		assertSeen("Computing a preview...", "Computing a preview...", "c0");
	}

	@Test
	void failuresAreSaid() throws InterruptedException {
		preview.show(new Steps("d", 0) {

			@Override
			public PreviewPart part(final int step) {
				throw new IllegalArgumentException("There is none");
			}
		});
		assertSeen("Computing a preview...", "There is none");
	}

	@Test
	void closingCancels() throws InterruptedException {
		final Endless endless = new Endless();
		preview.show(endless);
		assertTrue(endless.begun.await(20, TimeUnit.SECONDS));
		preview.close();
		assertTrue(endless.ended.await(20, TimeUnit.SECONDS));
		assertSeen("Computing a preview...", "closed");
	}

	private void assertSeen(final String... expected) throws InterruptedException {
		for (final String what : List.of(expected))
			assertEquals(what, seen.poll(20, TimeUnit.SECONDS));
		assertTrue(seen.isEmpty(), seen::toString);
	}

	private final class Record implements PreviewView {

		@Override
		public void show(final PreviewPart part, final ImagePlus before, final ImagePlus result) {
			seen.add(result.getTitle());
		}

		@Override
		public void say(final String sentence) {
			seen.add(sentence);
		}

		@Override
		public void close() {
			seen.add("closed");
		}
	}

	private static class Steps implements Preview.Source {

		private final String name;
		private final int last;

		Steps(final String name, final int last) {
			this.name = name;
			this.last = last;
		}

		@Override
		public PreviewPart part(final int step) {
			final ImagePlus image = new ImagePlus(name + step, new FloatProcessor(2, 2));
			return PreviewPart.of(ImageCrop.ofPlane(image, 2), step == last);
		}

		@Override
		public ImagePlus result(final PreviewPart part, final boolean before, final Progress progress) {
			return part.image();
		}
	}

	private static final class Endless extends Steps {

		private final CountDownLatch begun = new CountDownLatch(1);
		private final CountDownLatch ended = new CountDownLatch(1);

		Endless() {
			super("endless", 0);
		}

		@Override
		public ImagePlus result(final PreviewPart part, final boolean before, final Progress progress) {
			begun.countDown();
			try {
				while (true) {
					progress.check();
					Thread.onSpinWait();
				}
			}
			finally {
				ended.countDown();
			}
		}
	}
}
