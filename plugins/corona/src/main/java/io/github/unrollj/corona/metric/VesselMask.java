package io.github.unrollj.corona.metric;

import io.github.unrollj.tensor.Tensor;

/**
 * Where blood is and where none is, by the mean power over time of the true blood: vessels are the pixels less than
 * {@value #VESSEL} dB below its maximum, background those more than {@value #BACKGROUND} dB below; what lies between, the
 * vessels' blurred border, is neither. Immutable.
 */
public final class VesselMask {

	public static final double VESSEL = 20;
	public static final double BACKGROUND = 40;

	private final int rows;
	private final int columns;
	private final boolean[] vessel;
	private final boolean[] background;

	private VesselMask(final int rows, final int columns, final boolean[] vessel, final boolean[] background) {
		this.rows = rows;
		this.columns = columns;
		this.vessel = vessel;
		this.background = background;
	}

	/** @param blood the true blood, [frames, rows, columns]; if it is zero everywhere, there is only background */
	public static VesselMask of(final Tensor blood) {
		final float[] power = PowerDoppler.power(blood).real();
		double max = 0;
		for (final float p : power)
			max = Math.max(max, p);
		final boolean[] vessel = new boolean[power.length];
		final boolean[] background = new boolean[power.length];
		for (int i = 0; i < power.length; i++) {
			vessel[i] = max > 0 && power[i] > max * Math.pow(10, -VESSEL / 10);
			background[i] = power[i] <= max * Math.pow(10, -BACKGROUND / 10);
		}
		return new VesselMask(blood.size(-2), blood.size(-1), vessel, background);
	}

	/** The part of the mask that begins at (row, column). */
	public VesselMask cut(final int row, final int column, final int cutRows, final int cutColumns) {
		final boolean[] v = new boolean[cutRows * cutColumns];
		final boolean[] b = new boolean[cutRows * cutColumns];
		for (int r = 0; r < cutRows; r++) {
			System.arraycopy(vessel, (row + r) * columns + column, v, r * cutColumns, cutColumns);
			System.arraycopy(background, (row + r) * columns + column, b, r * cutColumns, cutColumns);
		}
		return new VesselMask(cutRows, cutColumns, v, b);
	}

	public int rows() {
		return rows;
	}

	public int columns() {
		return columns;
	}

	public boolean isVessel(final int pixel) {
		return vessel[pixel];
	}

	public boolean isBackground(final int pixel) {
		return background[pixel];
	}

	/** Number of vessel pixels. */
	public int vesselPixels() {
		return count(vessel);
	}

	public int backgroundPixels() {
		return count(background);
	}

	/** Mean of |x|^2 over the vessel pixels and all frames of a movie [frames, rows, columns]; 0 without vessels. */
	public double meanPower(final Tensor movie) {
		final float[] power = PowerDoppler.power(movie).real();
		double sum = 0;
		for (int i = 0; i < power.length; i++)
			if (vessel[i]) sum += power[i];
		return sum / Math.max(1, vesselPixels());
	}

	private static int count(final boolean[] mask) {
		int count = 0;
		for (final boolean m : mask)
			if (m) count++;
		return count;
	}
}
