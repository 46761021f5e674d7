package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.admmcsnet.coil.ConjugateGradients;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Linear;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

import java.util.function.UnaryOperator;

/**
 * Several coils of known sensitivities C (SENSE, A = P F C): with n pixels, A^H A / n takes the place of F^-1 P F and A^H y
 * / n that of F^-1 y. The equations M x = b are solved by conjugate gradients from the image that is there already.
 * Gradients are those of the solution, by a second solve: db = M^-1 dx, dM = -db x^H. Maps are constants.
 * <p>
 * Where the maps' squares add up to 1, penalties mean what they mean for one coil. Of real images the equations are those
 * of least squares over real images; {@link CartesianSampling} takes the real part of the complex solution, which is the
 * same where the mask is symmetric about the zero frequency.
 */
final class SenseSampling implements DataConsistency {

	/** So accurate because gradients are those of the exact solution. */
	private static final ConjugateGradients SOLVER = new ConjugateGradients(1e-6, 50);

	/** A / sqrt(n), which is of norm 1 */
	private final LinearOperator model;
	private final LinearOperator transform;
	private final LinearOperator inverse;

	/** A^H y / n */
	private final Variable data;
	private Tensor last;

	private SenseSampling(final LinearOperator model, final LinearOperator transform, final LinearOperator inverse,
		final Variable data)
	{
		this.model = model;
		this.transform = transform;
		this.inverse = inverse;
		this.data = data;
		last = data.value().zerosLike();
	}

	/**
	 * @param kSpace complex [coils, rows, columns], zero frequency at [0, 0], zero where not sampled
	 * @param mask real [rows, columns], 1 where sampled
	 * @param maps complex [coils, rows, columns]
	 * @param real whether the image is real
	 */
	static SenseSampling of(final Variable kSpace, final Tensor mask, final Tensor maps, final boolean real) {
		final double unitary = 1 / Math.sqrt(mask.count());
		final LinearOperator complex = Sense.of(maps, mask).times(unitary);
		final LinearOperator model = real ? complex.compose(new RealImages(mask.size(0), mask.size(1))) : complex;
		final Variable data = Linear.apply(model.adjointView(), Scaling.scale(kSpace, unitary));
		if (real) {
			final RealFourier fourier = RealFourier.of(mask.shape());
			return new SenseSampling(model, fourier, fourier.inverse(), data);
		}
		final Fourier fourier = Fourier.unnormalised(Dc.CORNER, mask.shape());
		return new SenseSampling(model, fourier, fourier.inverse(), data);
	}

	@Override
	public int spectrumColumns() {
		return transform.range().size(-1);
	}

	@Override
	public Variable solve(final Variable right, final Variable penalty) {
		final Variable b = right == null ? data : Arithmetic.add(data, right);
		final UnaryOperator<Tensor> system = x -> sum(normal(x), 1, inverse.apply(product(transform.apply(x), penalty
			.value())));
		final Tensor x = SOLVER.solve(system, b.value(), last);
		last = x;
		return Variable.result(x, g -> {
			final Tensor w = SOLVER.solve(system, g, g.zerosLike());
			if (penalty.isTracked()) penalty.accumulate(penaltyGradient(inverse.adjoint(w), transform.apply(x)));
			b.accumulate(w);
		}, b, penalty);
	}

	@Override
	public Variable near(final Variable prior, final Variable rho) {
		final float penalty = rho.value().item();
		final UnaryOperator<Tensor> system = x -> sum(normal(x), penalty, x);
		final Tensor start = prior == null ? last : prior.value();
		final Tensor b = sum(data.value().copy(), penalty, start);
		final Tensor x = SOLVER.solve(system, b, start);
		final Variable[] inputs = prior == null ? new Variable[] { data, rho } : new Variable[] { data, rho, prior };
		return Variable.result(x, g -> {
			final Tensor w = SOLVER.solve(system, g, g.zerosLike());
			rho.accumulate(Tensor.of(new float[] { (float) w.dot(sum(start.copy(), -1, x)) }, rho.value().shape()));
			if (prior != null) prior.accumulate(sum(w.zerosLike(), penalty, w));
			data.accumulate(w);
		}, inputs);
	}

	/**
	 * Noise and errors of the maps make coils contradict one another; so this is one gradient step towards all of them, x +
	 * A^H (y - A x) / n, which for one coil is what replaces the sampled frequencies.
	 */
	@Override
	public Variable impose(final Variable image) {
		final Variable seen = Linear.apply(model.adjointView(), Linear.apply(model, image));
		return Arithmetic.add(image, Arithmetic.subtract(data, seen));
	}

	private Tensor normal(final Tensor x) {
		return model.adjoint(model.apply(x));
	}

	/** a becomes a + factor b. */
	private static Tensor sum(final Tensor a, final float factor, final Tensor b) {
		addScaled(a.real(), factor, b.real());
		if (a.isComplex()) addScaled(a.imaginary(), factor, b.imaginary());
		return a;
	}

	private static void addScaled(final float[] a, final float factor, final float[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] += factor * b[i];
	}

	/** The spectrum becomes its product with a real factor. */
	private static Tensor product(final Tensor spectrum, final Tensor factor) {
		final float[] re = spectrum.real(), im = spectrum.imaginary(), f = factor.real();
		for (int i = 0; i < f.length; i++) {
			re[i] *= f[i];
			im[i] *= f[i];
		}
		return spectrum;
	}

	private static Tensor penaltyGradient(final Tensor w, final Tensor x) {
		final Tensor gradient = Tensor.zeros(w.shape());
		final float[] a = w.real(), b = x.real(), c = w.imaginary(), d = x.imaginary();
		for (int i = 0; i < a.length; i++)
			gradient.real()[i] = -(a[i] * b[i] + c[i] * d[i]);
		return gradient;
	}
}
