package io.github.unrollj.dublid.network;

/** What of a network of several scales training changes. The rest is held, and costs no gradients. */
public enum Learned {
	ALL,
	/** The restoration of the image alone. */
	RESTORATION;

	boolean includesKernel() {
		return this == ALL;
	}
}
