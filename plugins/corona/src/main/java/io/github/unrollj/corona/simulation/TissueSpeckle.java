package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.random.RandomGenerator;

/**
 * Speckle that moves with the tissue: what rests at p and is displaced by d(p) is seen at p + d, its phase turned by the
 * axial part of d. The deformation is small, so that the point spread function is not deformed with it.
 */
final class TissueSpeckle {

	private final BandLimitedField real;
	private final BandLimitedField imaginary;

	private TissueSpeckle(final BandLimitedField real, final BandLimitedField imaginary) {
		this.real = real;
		this.imaginary = imaginary;
	}

	/** @param reach how far the tissue moves, millimetres */
	static TissueSpeckle draw(final Tissue tissue, final Grid grid, final Probe probe, final double reach,
		final RandomGenerator random)
	{
		final double down = BandLimitedField.density(grid.pixel(), probe.axial());
		final double across = BandLimitedField.density(grid.pixel(), probe.lateral());
		final GaussianFilter pointSpread = new GaussianFilter(probe.axial() * down, probe.lateral() * across);
		final int rows = BandLimitedField.samples(grid.halfHeight() + reach, down) + pointSpread.lostRows();
		final int columns = BandLimitedField.samples(grid.halfWidth() + reach, across) + pointSpread.lostColumns();
		final float[][] envelope = envelope(tissue, rows, columns, down, across, random);
		return new TissueSpeckle(new BandLimitedField(speckle(envelope, pointSpread, random), down, across),
			new BandLimitedField(speckle(envelope, pointSpread, random), down, across));
	}

	private static float[][] envelope(final Tissue tissue, final int rows, final int columns, final double down,
		final double across, final RandomGenerator random)
	{
		final double coarse = Math.min(1, 4 / (tissue.envelopeLength() * Math.min(down, across)));
		final GaussianFilter smooth = new GaussianFilter(tissue.envelopeLength() * down * coarse, tissue
			.envelopeLength() * across * coarse);
		final float[][] noise = smooth.apply(Draw.white((int) (rows * coarse) + 9 + smooth.lostRows(), (int) (columns *
			coarse) + 9 + smooth.lostColumns(), random));
		final BandLimitedField field = new BandLimitedField(noise, coarse, coarse);
		final double nepers = tissue.envelopeSpread() * Math.log(10) / 20;
		final float[][] envelope = new float[rows][columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++)
				envelope[r][c] = (float) Math.exp(nepers * field.at(r - 0.5 * (rows - 1), c - 0.5 * (columns - 1)));
		}
		return envelope;
	}

	private static float[][] speckle(final float[][] envelope, final GaussianFilter pointSpread,
		final RandomGenerator random)
	{
		final float[][] scatterers = Draw.white(envelope.length, envelope[0].length, random);
		for (int r = 0; r < envelope.length; r++) {
			for (int c = 0; c < envelope[r].length; c++)
				scatterers[r][c] *= envelope[r][c];
		}
		return pointSpread.apply(scatterers);
	}

	/** @return complex [frames, rows, columns] */
	Tensor movie(final Grid grid, final Probe probe, final Displacement displacement) {
		final Tensor movie = Tensor.complexZeros(grid.frames(), grid.rows(), grid.columns());
		for (int t = 0, i = 0; t < grid.frames(); t++) {
			Cancellation.check();
			final Displacement.Frame moved = displacement.frame(t);
			for (int r = 0; r < grid.rows(); r++) {
				for (int c = 0; c < grid.columns(); c++, i++) {
					final double axial = moved.axial(grid.z(r), grid.x(c));
					final double z = grid.z(r) - axial;
					final double x = grid.x(c) - moved.lateral(grid.z(r), grid.x(c));
					final float re = real.at(z, x);
					final float im = imaginary.at(z, x);
					final float cos = (float) Math.cos(probe.phase(axial));
					final float sin = (float) Math.sin(probe.phase(axial));
					movie.real()[i] = cos * re - sin * im;
					movie.imaginary()[i] = sin * re + cos * im;
				}
			}
		}
		return movie;
	}
}
