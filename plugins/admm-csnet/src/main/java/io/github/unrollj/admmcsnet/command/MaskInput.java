package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.process.ByteProcessor;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.admmcsnet.kspace.Masks;
import io.github.unrollj.admmcsnet.kspace.SampledPoints;
import io.github.unrollj.admmcsnet.reconstruction.SliceMasks;
import io.github.unrollj.admmcsnet.reconstruction.SliceMasks.Source;
import io.github.unrollj.command.Inputs;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Masks as users name them and see them. */
final class MaskInput {

	private MaskInput() {}

	/**
	 * The mask of a volume: the one that is named, otherwise that in the file, otherwise where the k-space is not zero.
	 *
	 * @param text title or path; empty for none
	 */
	static SliceMasks of(final String text, final KSpaceVolume volume, final Progress progress) throws IOException {
		final SampledPoints points = SampledPoints.of(volume, progress);
		final int rows = volume.source().rows();
		final int columns = volume.source().columns();
		final Optional<Tensor> given = named(text, volume.convention(), rows, columns);
		if (given.isPresent()) return SliceMasks.known(given.get(), points, Source.GIVEN);
		final Optional<Tensor> ofFile = volume.mask();
		return ofFile.isPresent() ? SliceMasks.known(ofFile.get(), points, Source.FILE) : SliceMasks.deduced(volume,
			points);
	}

	/** A mask by title or path, zero frequency in the corner. */
	static Optional<Tensor> named(final String text, final Convention convention, final int rows, final int columns)
		throws IOException
	{
		if (!KSpaceInput.isRaw(text)) {
			return Inputs.image("mask", text).map(image -> Masks.of(image, convention, rows, columns));
		}
		try (ComplexVolume file = ComplexVolume.open(Path.of(text.strip()), 1)) {
			final Tensor points = SampledPoints.of(file.read(0));
			return Optional.of(convention.maskToInternal(Masks.of(points, rows, columns)));
		}
	}

	/** An 8-bit image, 255 where sampled, zero frequency where the convention has it. */
	static ImagePlus image(final String title, final Tensor mask, final Convention convention) {
		final float[] points = convention.maskFromInternal(mask).real();
		final byte[] pixels = new byte[points.length];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (byte) (points[i] == 0 ? 0 : 255);
		return new ImagePlus(title, new ByteProcessor(mask.size(1), mask.size(0), pixels));
	}
}
