package io.github.unrollj.dublid.image;

import io.github.unrollj.image.Normalisation;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * The one scale on which all planes of a stack go through a network: a low and a high percentile of the whole stack
 * become 0 and 1. Blur with a kernel of sum 1 does not mind. Of large planes and stacks a part of the pixels is looked at,
 * spread over all of them.
 */
public final class StackScale {

	private static final double LOW_PERCENT = 0.1;
	private static final double HIGH_PERCENT = 99.9;
	private static final int PIXELS_PER_PLANE = 1 << 16;
	private static final int MOST_PIXELS = 1 << 22;

	private final List<float[]> samples = new ArrayList<>();
	private long count;
	private int thinning = 1;

	/** Takes a plane into account; real, of any shape. */
	public StackScale add(final Tensor plane) {
		final int step = ((plane.count() - 1) / PIXELS_PER_PLANE + 1) * thinning;
		add(plane.real(), step);
		if (count > MOST_PIXELS) thin();
		return this;
	}

	private void add(final float[] values, final int step) {
		final float[] sample = new float[(values.length - 1) / step + 1];
		for (int i = 0; i < sample.length; i++)
			sample[i] = values[i * step];
		samples.add(sample);
		count += sample.length;
	}

	/** Every second pixel is left out, of planes to come too. */
	private void thin() {
		final List<float[]> all = List.copyOf(samples);
		samples.clear();
		count = 0;
		all.forEach(sample -> add(sample, 2));
		thinning *= 2;
	}

	/** The scale of one plane alone. */
	public static Normalisation of(final Tensor plane) {
		return new StackScale().add(plane).normalisation();
	}

	/** @throws IllegalArgumentException if there are no pixels */
	public Normalisation normalisation() {
		final Tensor all = Tensor.zeros(samples.stream().mapToInt(sample -> sample.length).sum());
		int end = 0;
		for (final float[] sample : samples) {
			System.arraycopy(sample, 0, all.real(), end, sample.length);
			end += sample.length;
		}
		return Normalisation.percentiles(all, LOW_PERCENT, HIGH_PERCENT);
	}
}
