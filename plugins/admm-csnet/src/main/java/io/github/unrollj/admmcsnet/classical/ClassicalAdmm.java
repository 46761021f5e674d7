package io.github.unrollj.admmcsnet.classical;

import static io.github.unrollj.autodiff.ChannelConvolution.convolve;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.network.ScaledNetwork;
import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.proximal.GroupThreshold;
import io.github.unrollj.proximal.SoftThreshold;
import io.github.unrollj.tensor.Tensor;

/**
 * ADMM for min 1/2 ||P F x - y||^2 + lambda sum_l |D_l * x| with the splitting z_l = D_l * x and scaled multipliers beta_l;
 * after x = (F^-1 P F + rho sum_l D_l^T D_l)^-1 F^-1 y an iteration is
 *
 * <pre>
 * z_l    = shrink(D_l * x + beta_l, lambda / rho)
 * beta_l = beta_l + eta (D_l * x - z_l)
 * x      = (F^-1 P F + rho sum_l D_l^T D_l)^-1 (F^-1 y + rho sum_l D_l^T (z_l - beta_l))
 * </pre>
 *
 * Filters are circular; complex numbers shrink in modulus. Thresholds refer to the largest modulus of the zero-filled
 * image, as those of the networks do, so that results scale with the k-space.
 *
 * @param prior which filters D_l
 * @param rho penalty, above 0
 * @param threshold lambda / rho, not negative, relative to the zero-filled image's largest modulus
 * @param eta step of the multipliers, above 0; ADMM converges below 1.618
 * @param iterations 0 or more
 */
public record ClassicalAdmm(Prior prior, double rho, double threshold, double eta, int iterations) {

	/** Total variation. */
	public static final ClassicalAdmm TV = new ClassicalAdmm(Prior.TV, 0.1, 0.016, 1.6, 60);

	/** DCT atoms. */
	public static final ClassicalAdmm DCT = new ClassicalAdmm(Prior.DCT, 0.05, 0.014, 1.6, 60);

	public ClassicalAdmm {
		if (!(rho > 0)) throw new IllegalArgumentException("rho is " + rho + " and must be above 0");
		if (!(threshold >= 0)) throw new IllegalArgumentException("threshold is " + threshold + " and must not be negative");
		if (!(eta > 0)) throw new IllegalArgumentException("eta is " + eta + " and must be above 0");
		if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + " and must not be negative");
	}

	/** The same with another number of iterations. */
	public ClassicalAdmm withIterations(final int number) {
		return new ClassicalAdmm(prior, rho, threshold, eta, number);
	}

	/**
	 * The zero-filled image, F^-1 y.
	 *
	 * @param kSpace complex [rows, columns] of the un-normalised transform, zero frequency at [0, 0], zero where not sampled
	 * @return complex [rows, columns]
	 */
	public static Tensor zeroFilled(final Tensor kSpace) {
		return Fourier.unnormalised(Dc.CORNER, kSpace.shape()).inverse().apply(kSpace);
	}

	/**
	 * The image.
	 *
	 * @param kSpace as in {@link #zeroFilled}
	 * @param mask real [rows, columns], 1 where sampled
	 * @return complex [rows, columns]
	 */
	public Tensor reconstruct(final Tensor kSpace, final Tensor mask) {
		return iterate(ImageStep.ofOneCoil(kSpace, mask, power(mask)), mask, ScaledNetwork.scale(kSpace));
	}

	/**
	 * The image that several coils saw, by their sensitivities C: with A = P F C and n pixels, A^H A / n takes the place of
	 * F^-1 P F, and A^H y / n that of F^-1 y.
	 *
	 * @param kSpace complex [coils, rows, columns], see {@link #zeroFilled}
	 * @param mask real [rows, columns], 1 where sampled
	 * @param maps sensitivities, complex [coils, rows, columns]; they are divided by their norm, and the image too
	 * @return complex [rows, columns]
	 */
	public Tensor reconstruct(final Tensor kSpace, final Tensor mask, final Tensor maps) {
		final double norm = CoilMaps.of(maps).norm();
		final Tensor unit = Scaling.scale(Variable.constant(maps), 1 / norm).value();
		final Tensor image = iterate(ImageStep.ofCoils(kSpace, mask, unit, power(mask)), mask, ScaledNetwork.scale(kSpace,
			unit));
		return Scaling.scale(Variable.constant(image), 1 / norm).value();
	}

	private Tensor iterate(final ImageStep step, final Tensor mask, final double scale) {
		final int rows = mask.size(0);
		final int columns = mask.size(1);
		final Variable filters = filters();
		final Variable mirrored = mirrored(filters);
		final Tensor zero = Tensor.complexZeros(rows, columns);
		Tensor x = step.solve(zero, zero);
		Variable beta = null;
		for (int i = 0; i < iterations; i++) {
			final Variable c = convolve(Variable.constant(x.reshape(1, rows, columns)), mirrored, Border.CIRCULAR);
			final Variable v = beta == null ? c : Arithmetic.add(c, beta);
			final Variable z = shrink(v, threshold * scale);
			final Variable change = Scaling.scale(Arithmetic.subtract(c, z), eta);
			beta = beta == null ? change : Arithmetic.add(beta, change);
			final Variable back = convolve(Arithmetic.subtract(z, beta), transposed(filters), Border.CIRCULAR);
			x = step.solve(Scaling.scale(back, rho).value().reshape(rows, columns), x);
		}
		return x;
	}

	private Variable shrink(final Variable v, final double by) {
		final Variable theta = Variable.constant(Tensor.scalar((float) by));
		return prior.isGrouped() ? GroupThreshold.shrinkGroups(v, theta) : SoftThreshold.shrink(v, theta);
	}

	/** [L, 1, 3, 3] */
	private Variable filters() {
		final Tensor filters = prior.filters();
		return Variable.constant(filters.reshape(filters.size(0), 1, 3, 3));
	}

	/** What correlates as the filters convolve. */
	private static Variable mirrored(final Variable filters) {
		final Tensor mirrored = filters.value().zerosLike();
		for (int i = 0; i < mirrored.count(); i++)
			mirrored.real()[i] = filters.value().real()[i / 9 * 9 + 8 - i % 9];
		return Variable.constant(mirrored);
	}

	/** The adjoint of convolving with all filters is correlating with them, from L channels to one. */
	private static Variable transposed(final Variable filters) {
		return Variable.constant(filters.value().reshape(1, filters.value().size(0), 3, 3));
	}

	/** rho sum_l |D_l^|^2, from the transforms of the filters themselves. */
	private Tensor power(final Tensor mask) {
		final int rows = mask.size(0);
		final int columns = mask.size(1);
		final LinearOperator fourier = Fourier.unnormalised(Dc.CORNER, rows, columns);
		final Tensor filters = prior.filters();
		final Tensor power = mask.zerosLike();
		for (int l = 0; l < filters.size(0); l++) {
			final Tensor kernel = Tensor.complexZeros(rows, columns);
			for (int tap = 0; tap < 9; tap++) {
				final int row = Math.floorMod(tap / 3 - 1, rows);
				final int column = Math.floorMod(tap % 3 - 1, columns);
				kernel.real()[row * columns + column] += filters.real()[9 * l + tap];
			}
			final Tensor transfer = fourier.apply(kernel);
			for (int i = 0; i < power.count(); i++) {
				final double re = transfer.real()[i];
				final double im = transfer.imaginary()[i];
				power.real()[i] += (float) (rho * (re * re + im * im));
			}
		}
		return power;
	}
}
