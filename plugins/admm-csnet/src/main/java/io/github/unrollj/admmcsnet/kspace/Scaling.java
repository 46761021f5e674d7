package io.github.unrollj.admmcsnet.kspace;

import java.util.Locale;

/** The factor of the Fourier transform from image to k-space. */
public enum Scaling {

	/** 1, as in MATLAB's and NumPy's {@code fft2}. */
	UNNORMALISED {

		@Override
		double forward(final double pixels) {
			return 1;
		}
	},
	/** One over the square root of the number of pixels, as in BART and fastMRI. */
	UNITARY {

		@Override
		double forward(final double pixels) {
			return 1 / Math.sqrt(pixels);
		}
	},
	/** One over the number of pixels: the value at the zero frequency is the image's mean. */
	NORMALISED {

		@Override
		double forward(final double pixels) {
			return 1 / pixels;
		}
	};

	abstract double forward(double pixels);

	/** What command lines and macros call it: the name in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
