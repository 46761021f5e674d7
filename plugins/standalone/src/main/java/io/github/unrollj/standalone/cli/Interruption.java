package io.github.unrollj.standalone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * Lets a run that is interrupted (Ctrl-C, a batch system's time limit) stop by itself, and removes what is half-written
 * if it does not.
 */
final class Interruption implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 2;

	private final CountDownLatch finished = new CountDownLatch(1);
	private final Thread hook;

	private Interruption(final Module module, final Runnable abandon) {
		hook = new Thread(() -> stop(module, abandon), "unrollj-interruption");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** @param abandon removes unfinished files */
	static Interruption of(final Module module, final Runnable abandon) {
		return new Interruption(module, abandon);
	}

	private void stop(final Module module, final Runnable abandon) {
		if (module instanceof Cancelable) ((Cancelable) module).cancel("Interrupted");
		try {
			if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) abandon.run();
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		finished.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (final IllegalStateException e) {
			// the machine is shutting down, and the hook is what made the run end
		}
	}
}
