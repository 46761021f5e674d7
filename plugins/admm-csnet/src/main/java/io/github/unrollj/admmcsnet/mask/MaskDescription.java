package io.github.unrollj.admmcsnet.mask;

import io.github.unrollj.tensor.Tensor;

import java.util.Locale;
import java.util.Optional;

/**
 * What a mask looks like, to be compared with what a model was trained for.
 *
 * @param fraction of points that are sampled
 * @param kind that it looks like, empty if like none of them or if everything is sampled
 */
public record MaskDescription(double fraction, Optional<MaskKind> kind) {

	/** Fractions whose ratio is within this of 1 count as the same. */
	private static final double SAME = 0.15;

	/**
	 * @param mask real [rows, columns], not 0 where sampled, zero frequency in the corner
	 */
	public static MaskDescription of(final Tensor mask) {
		final double fraction = SamplingMasks.fraction(mask);
		return new MaskDescription(fraction, fraction == 0 || fraction == 1 ? Optional.empty() : MaskLook.of(mask).kind());
	}

	/**
	 * How this mask differs from the one that a model was trained for, as the end of a sentence about the mask, such as
	 * "is Cartesian with 30.0 % of k-space, not pseudo-radial with 20.2 %"; empty if it does not. A kind that is not
	 * known, on either side, differs from none.
	 */
	public Optional<String> differenceFrom(final MaskDescription trained) {
		final boolean sameKind = kind.isEmpty() || trained.kind.isEmpty() || kind.equals(trained.kind);
		final boolean sameFraction = Math.abs(fraction / trained.fraction - 1) <= SAME;
		if (sameKind && sameFraction) return Optional.empty();
		return Optional.of("is " + this + ", not " + trained);
	}

	/** Such as "Cartesian with 18.4 % of k-space". */
	@Override
	public String toString() {
		return kind.map(MaskKind::toString).orElse("a mask") + String.format(Locale.ROOT, " with %.1f %% of k-space",
			100 * fraction);
	}
}
