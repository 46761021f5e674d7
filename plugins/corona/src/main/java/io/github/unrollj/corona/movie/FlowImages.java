package io.github.unrollj.corona.movie;

import io.github.unrollj.corona.metric.PowerDoppler;
import io.github.unrollj.tensor.Tensor;

/** Images of a movie of blood, taken frame by frame: its mean power over time and its largest. */
public final class FlowImages {

	/** Dynamic range, dB: weaker pixels are raised to it. */
	public static final double RANGE = 60;

	private final double[] sum;
	private final Tensor largest;
	private int frames;

	public FlowImages(final int rows, final int columns) {
		sum = new double[rows * columns];
		largest = Tensor.zeros(rows, columns);
	}

	/** @param frame [rows, columns], complex or real */
	void add(final Tensor frame) {
		frames++;
		final float[] most = largest.real();
		for (int i = 0; i < sum.length; i++) {
			final float re = frame.real()[i];
			final float im = frame.isComplex() ? frame.imaginary()[i] : 0;
			sum[i] += re * re + im * im;
			most[i] = Math.max(most[i], re * re + im * im);
		}
	}

	/** Power Doppler: mean power in dB below its maximum, -{@link #RANGE} to 0. */
	public Tensor power() {
		final Tensor mean = largest.zerosLike();
		for (int i = 0; i < sum.length; i++)
			mean.real()[i] = (float) (sum[i] / Math.max(1, frames));
		return PowerDoppler.decibels(mean, RANGE);
	}

	/** Maximum intensity in dB below its maximum, -{@link #RANGE} to 0. */
	public Tensor maximum() {
		return PowerDoppler.decibels(largest, RANGE);
	}
}
