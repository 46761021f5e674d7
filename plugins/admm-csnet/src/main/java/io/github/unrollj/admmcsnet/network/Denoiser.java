package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.List;

/**
 * One inner step of the generic network's Z layer, z = u - C2(PLF(C1(u))), in one pass over the image: C1 correlates with
 * F kernels 5x5, C2 takes the F maps back to one. Of complex images both parts are treated alike, with the same biases.
 * No map is ever there as a whole.
 */
final class Denoiser {

	/** Edge length of the kernels. */
	static final int SIZE = 5;

	static final int TAPS = SIZE * SIZE;

	/** Numbers in a row: rows of some dozens of filters and taps stay in the second-level cache. */
	private static final int ROW = 512;

	private Denoiser() {}

	/**
	 * @param u the image, real or complex [rows, columns]
	 * @param c1 real [F, 5, 5]
	 * @param b1 real [F]
	 * @param q control points, real [F, N]
	 * @param c2 real [F, 5, 5]
	 * @param b2 one real number
	 * @param workers who divide the rows among them; the result does not depend on their number
	 */
	static Variable apply(final Variable u, final Variable c1, final Variable b1, final Variable q, final Variable c2,
		final Variable b2, final Border border, final Workers workers)
	{
		final Padding padding = Padding.of(Space.of(u.value()), SIZE / 2, border);
		final Tensor padded = padding.apply(u.value());
		final Tensor z = padding.adjoint(filtered(padded, c1.value(), b1.value(), q.value(), c2.value(),
			workers));
		subtract(u.value().real(), z.real(), b2.value().item());
		if (z.isComplex()) subtract(u.value().imaginary(), z.imaginary(), b2.value().item());
		return Variable.result(z, g -> new DenoiserPullback(padding, padded, c1, b1, q, c2).accumulate(u, b2, g), u, c1, b1,
			q, c2, b2);
	}

	private static void subtract(final float[] u, final float[] correction, final float bias) {
		for (int i = 0; i < u.length; i++)
			correction[i] = u[i] - (correction[i] + bias);
	}

	/** C2(PLF(C1)) without the last bias, padded. */
	private static Tensor filtered(final Tensor padded, final Tensor c1, final Tensor b1, final Tensor q,
		final Tensor c2, final Workers workers)
	{
		final Tensor sum = padded.zerosLike();
		final List<Band> bands = Band.cover(padded.size(0), workers.threads());
		workers.forEach(bands.size(), i -> filter(padded, c1, b1, q, c2, bands.get(i), sum));
		return sum;
	}

	/** Fills a band of the sum. */
	private static void filter(final Tensor padded, final Tensor c1, final Tensor b1, final Tensor q, final Tensor c2,
		final Band band, final Tensor sum)
	{
		final int filters = b1.count();
		final int begin = band.firstImageRow(SIZE);
		final int end = band.endImageRow(SIZE, padded.size(0));
		final int parts = padded.isComplex() ? 2 : 1;
		final ShiftedRows windows = new ShiftedRows(padded, SIZE, false, 1);
		final SpreadRows spread = new SpreadRows(sum, SIZE, true);
		final Spline[] splines = Spline.of(q);
		final float[][] taps = new float[TAPS][];
		for (final Strip strip : Strip.cover(padded.size(1) - SIZE + 1, parts, ROW)) {
			final int n = parts * strip.width();
			final float[][] v = new float[filters][n];
			final float[] position = new float[n];
			windows.begin(strip.first(), strip.width(), begin);
			spread.begin(strip.first(), strip.width(), band);
			for (int y = begin; y < end; y++) {
				Cancellation.check();
				windows.at(y, taps);
				for (int f = 0; f < filters; f++)
					Arrays.fill(v[f], b1.real()[f]);
				RowProduct.add(v, c1.real(), taps, n);
				for (int f = 0; f < filters; f++)
					splines[f].apply(v[f], v[f], position, n);
				spread.at(y, taps);
				RowProduct.addTransposed(taps, c2.real(), v, n);
			}
			spread.end(end);
		}
	}
}
