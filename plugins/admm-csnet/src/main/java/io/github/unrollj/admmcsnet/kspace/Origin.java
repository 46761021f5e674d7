package io.github.unrollj.admmcsnet.kspace;

/** The pixel of the image that the Fourier transform counts from. */
public enum Origin {
	/** The first pixel: the image went through {@code fft2} as it is. */
	CORNER,
	/** The pixel [rows / 2, columns / 2], rounded down: the image went through {@code ifftshift} before. */
	CENTRE
}
