package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Planes of one size that are used again, because clearing and collecting so much memory takes time. Thread safe. */
final class PlanePool {

	private final Queue<Plane> free = new ConcurrentLinkedQueue<>();
	private final Supplier<Plane> factory;

	PlanePool(final Supplier<Plane> factory) {
		this.factory = factory;
	}

	/** A plane of unknown content. */
	Plane take() {
		final Plane plane = free.poll();
		return plane == null ? factory.get() : plane;
	}

	void give(final Plane plane) {
		free.add(plane);
	}
}
