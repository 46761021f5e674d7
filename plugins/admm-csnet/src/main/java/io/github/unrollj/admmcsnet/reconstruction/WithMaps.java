package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/** Coils whose sensitivities are known: one image for all of them (SENSE). */
public final class WithMaps implements SliceMethod {

	private final SenseMethod method;
	private final ComplexVolume maps;
	private final boolean consistent;

	private WithMaps(final SenseMethod method, final ComplexVolume maps, final boolean consistent) {
		this.method = method;
		this.maps = maps;
		this.consistent = consistent;
	}

	/**
	 * @param maps sensitivities of one slice, which are those of all, or of as many as there are
	 * @param consistent whether the sampled frequencies of each coil's part of the image are replaced by the measured ones,
	 *          before all parts are combined again
	 */
	public static WithMaps of(final SenseMethod method, final ComplexVolume maps, final boolean consistent) {
		return new WithMaps(method, maps, consistent);
	}

	@Override
	public Tensor image(final int slice, final KSpace kSpace, final Workers workers) throws IOException {
		final Tensor sensitivities = maps.read(maps.slices() == 1 ? 0 : slice);
		final Tensor image = method.on(workers).image(kSpace.data(), kSpace.mask(), sensitivities);
		final Tensor complex = image.isComplex() ? image : Tensor.complex(image.real(), new float[image.count()], image
			.shape());
		return consistent ? consistent(complex, kSpace, sensitivities) : complex;
	}

	private static Tensor consistent(final Tensor image, final KSpace kSpace, final Tensor maps) {
		final Fourier transform = Fourier.unnormalised(Dc.CORNER, maps.shape());
		final Tensor spectra = transform.apply(CoilMaps.of(maps).apply(image));
		final float[] mask = kSpace.mask().real();
		for (int i = 0; i < spectra.count(); i++) {
			if (mask[i % mask.length] == 0) continue;
			spectra.real()[i] = kSpace.data().real()[i];
			spectra.imaginary()[i] = kSpace.data().imaginary()[i];
		}
		return CoilCombination.of(transform.inverse().apply(spectra), maps);
	}

	@Override
	public boolean isComplex() {
		return true;
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel() + 64 * maps.coils();
	}
}
