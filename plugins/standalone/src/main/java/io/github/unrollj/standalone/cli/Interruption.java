package io.github.unrollj.standalone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.scijava.Cancelable;
import org.scijava.module.Module;

/** Lets a run that is interrupted (Ctrl-C, a batch system's time limit) stop by itself and remove what is half-written. */
final class Interruption implements AutoCloseable {

	private static final long PATIENCE = 5;

	private final CountDownLatch finished = new CountDownLatch(1);
	private final Thread hook;

	private Interruption(final Module module) {
		hook = new Thread(() -> stop(module), "unrollj-interruption");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	static Interruption of(final Module module) {
		return new Interruption(module);
	}

	private void stop(final Module module) {
		if (module instanceof Cancelable) ((Cancelable) module).cancel("Interrupted");
		try {
			finished.await(PATIENCE, TimeUnit.SECONDS);
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
