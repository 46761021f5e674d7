package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

/** Between complex tensors and their real and imaginary parts. */
public final class ComplexParts {

	private ComplexParts() {}

	/** re + i im, of two real tensors of one shape, which are not copied. */
	public static Variable complex(final Variable re, final Variable im) {
		if (re.value().isComplex() || !re.value().sameShape(im.value())) {
			throw new IllegalArgumentException("complex: " + re.value() + " and " + im.value() +
				" are not two real tensors of one shape");
		}
		final int[] shape = re.value().shape();
		return Variable.result(Tensor.complex(re.value().real(), im.value().real(), shape), g -> {
			re.accumulate(Tensor.of(g.real(), shape));
			im.accumulate(Tensor.of(g.imaginary(), shape));
		}, re, im);
	}

	/** Re x of a complex tensor, not copied. */
	public static Variable realPart(final Variable x) {
		requireComplex("realPart", x);
		final int[] shape = x.value().shape();
		return Variable.result(Tensor.of(x.value().real(), shape),
			g -> x.accumulate(Tensor.complex(g.real(), new float[g.count()], shape)), x);
	}

	/** Im x of a complex tensor, not copied. */
	public static Variable imaginaryPart(final Variable x) {
		requireComplex("imaginaryPart", x);
		final int[] shape = x.value().shape();
		return Variable.result(Tensor.of(x.value().imaginary(), shape),
			g -> x.accumulate(Tensor.complex(new float[g.count()], g.real(), shape)), x);
	}

	private static void requireComplex(final String who, final Variable x) {
		if (!x.value().isComplex()) {
			throw new IllegalArgumentException(who + ": a complex tensor is wanted, not " + x.value());
		}
	}
}
