package io.github.unrollj.dublid.training;

/** What of a network of several scales is trained. */
public enum Learned {
	/** The estimation of the kernel and the restoration of the image, together. */
	ALL,
	/** The restoration alone, with kernels that the classical method estimates. */
	RESTORATION
}
