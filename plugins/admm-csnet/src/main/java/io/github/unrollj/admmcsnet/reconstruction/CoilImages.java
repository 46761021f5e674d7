package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/** The image of every coil by itself. */
final class CoilImages {

	private CoilImages() {}

	/** Complex [coils, rows, columns]; coils that received nothing stay black. */
	static Tensor of(final CoilMethod method, final KSpace kSpace, final Workers workers) {
		final Tensor images = kSpace.data().zerosLike();
		workers.forEach(kSpace.coils(), coil -> {
			final Tensor one = Coils.plane(kSpace.data(), coil);
			if (one.norm() == 0) return;
			final Tensor image = method.complexImage(one, kSpace.mask());
			System.arraycopy(image.real(), 0, images.real(), coil * image.count(), image.count());
			System.arraycopy(image.imaginary(), 0, images.imaginary(), coil * image.count(), image.count());
		});
		return images;
	}
}
