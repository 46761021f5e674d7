package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.admmcsnet.kspace.SampledPoints;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Where the slices of a volume were sampled, and how that is known. Zero frequencies are in the corner. */
public final class SliceMasks {

	/** Where the mask is from. */
	public enum Source {
		GIVEN("given"), FILE("of the file"), DEDUCED("deduced from the zeros of k-space");

		private final String text;

		Source(final String text) {
			this.text = text;
		}
	}

	/** Shares of points; less than that may be chance or padding. */
	private static final double SOME = 0.01;

	private final Tensor mask;
	private final SampledPoints points;
	private final Source source;
	private final MaskDescription description;

	private SliceMasks(final Tensor mask, final SampledPoints points, final Source source,
		final MaskDescription description)
	{
		this.mask = mask;
		this.points = points;
		this.source = source;
		this.description = description;
	}

	/** The k-space's own; the mask of the first slice that is not empty stands for those of all. */
	public static SliceMasks deduced(final KSpaceVolume volume, final SampledPoints points) throws IOException {
		Tensor typical = points.mask();
		for (int slice = 0; !points.common() && slice < volume.source().slices(); slice++) {
			typical = SampledPoints.of(volume.read(slice));
			if (count(typical) > 0) break;
		}
		return new SliceMasks(points.mask(), points, Source.DEDUCED, MaskDescription.of(typical));
	}

	/**
	 * One mask for all slices.
	 *
	 * @param mask real [rows, columns], 0 or 1
	 * @param points what was really sampled
	 * @throws IllegalArgumentException if nothing was sampled where the mask is not 0
	 */
	public static SliceMasks known(final Tensor mask, final SampledPoints points, final Source source) {
		final SliceMasks masks = new SliceMasks(mask, points, source, MaskDescription.of(mask));
		if (masks.overlap() == 0) {
			throw new IllegalArgumentException("The k-space is zero wherever the mask is not: is dc right?");
		}
		return masks;
	}

	/** The mask of all slices, or where they differ, the points that were sampled in any of them. */
	public Tensor mask() {
		return mask;
	}

	/** The mask of one slice; without points if it is empty. */
	Tensor of(final Tensor data) {
		return source == Source.DEDUCED && !points.common() ? SampledPoints.of(data) : mask;
	}

	/** Whether all slices have the same. */
	public boolean common() {
		return source != Source.DEDUCED || points.common();
	}

	public boolean isDeduced() {
		return source == Source.DEDUCED;
	}

	/** That of the first slice, if they differ. */
	public MaskDescription description() {
		return description;
	}

	/** Whether more was sampled than the mask lets through, so that this is not how the scanner worked. */
	public boolean leavesOut() {
		return overlap() < (1 - SOME) * count(points.mask());
	}

	/** A sentence about a mask that cannot be right, or has nothing to do. */
	public Optional<String> warning() {
		final double missing = 1 - overlap() / (double) count(mask);
		if (missing > SOME) {
			return Optional.of(String.format(Locale.ROOT, "%.0f %% of the mask's points are zero in k-space: is it the " +
				"mask of these data, and is dc right?", 100 * missing));
		}
		if (mask.real()[0] == 0) return Optional.of("the mask does not hold the zero frequency: is dc right?");
		if (count(mask) == mask.count()) {
			return Optional.of("all of k-space is sampled, so that nothing has to be reconstructed; give a mask to leave " +
				"something out");
		}
		return Optional.empty();
	}

	/** Points that are in the mask and were sampled. */
	private int overlap() {
		int both = 0;
		for (int i = 0; i < mask.count(); i++) {
			if (mask.real()[i] != 0 && points.mask().real()[i] != 0) both++;
		}
		return both;
	}

	private static int count(final Tensor mask) {
		int count = 0;
		for (final float value : mask.real()) {
			if (value != 0) count++;
		}
		return count;
	}

	/** Such as "pseudo-radial with 20.2 % of k-space, given". */
	@Override
	public String toString() {
		return description + ", " + source.text + (common() ? "" : "; every slice has its own");
	}
}
