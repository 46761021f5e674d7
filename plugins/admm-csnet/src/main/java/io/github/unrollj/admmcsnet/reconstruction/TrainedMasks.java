package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.training.Acquisition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The masks that a model was trained with. */
record TrainedMasks(Acquisition acquisition) {

	/** Whether a mask is known to be of a kind and a density that the model has seen. */
	boolean include(final MaskDescription mask) {
		return mask.kind().isPresent() && differenceOf(mask).isEmpty();
	}

	/**
	 * How a mask differs, as the end of a sentence about it, such as "is Cartesian with 30.0 % of k-space, not
	 * pseudo-radial with 20.0 %"; empty if it does not, as far as can be told.
	 */
	Optional<String> differenceOf(final MaskDescription mask) {
		final List<MaskKind> kinds = acquisition.kinds();
		final double nearest = Math.max(acquisition.leastFraction(), Math.min(acquisition.mostFraction(), mask.fraction()));
		final MaskKind like = mask.kind().filter(kinds::contains).orElse(kinds.get(0));
		if (mask.differenceFrom(new MaskDescription(nearest, Optional.of(like))).isEmpty()) return Optional.empty();
		return Optional.of("is " + mask + ", not " + this);
	}

	@Override
	public String toString() {
		final String names = acquisition.kinds().stream().map(MaskKind::toString).collect(Collectors.joining(", "));
		final double least = 100 * acquisition.leastFraction();
		final double most = 100 * acquisition.mostFraction();
		return names + (least == most ? String.format(Locale.ROOT, " with %.0f %%", least) : String.format(Locale.ROOT,
			" with %.0f to %.0f %%", least, most));
	}
}
