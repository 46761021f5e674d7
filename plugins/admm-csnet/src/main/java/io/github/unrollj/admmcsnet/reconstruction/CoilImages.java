package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/** The image of every coil by itself: coils in parallel, or the parts of the only one. */
final class CoilImages {

	private CoilImages() {}

	/** Complex [coils, rows, columns]; coils that received nothing stay black. */
	static Tensor of(final CoilMethod method, final KSpace kSpace, final Workers workers) {
		if (kSpace.coils() == 1) return only(method.on(workers), kSpace);
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

	private static Tensor only(final CoilMethod method, final KSpace kSpace) {
		if (kSpace.data().norm() == 0) return kSpace.data();
		return method.complexImage(Coils.plane(kSpace.data(), 0), kSpace.mask()).reshape(kSpace.data().shape());
	}
}
