package io.github.unrollj.admmcsnet.evaluation;

import ij.ImagePlus;

import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.kspace.Masks;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Where the masks of a benchmark come from. */
public interface MaskSource {

	/** The mask for images of that size, real, 0 or 1, zero frequency in the corner. */
	Tensor mask(int rows, int columns);

	/** The same one for all images of a size. */
	static MaskSource drawn(final MaskKind kind, final double fraction, final long seed) {
		return (rows, columns) -> SamplingMasks.draw(kind, rows, columns, fraction, new Random(seed));
	}

	/** An image file, not 0 where sampled, zero frequency in the centre; images of another size are refused. */
	static MaskSource file(final Path file) throws IOException {
		final ImagePlus image = ImageFiles.open(file);
		return (rows, columns) -> Masks.of(image, Convention.SHIFTED, rows, columns);
	}
}
