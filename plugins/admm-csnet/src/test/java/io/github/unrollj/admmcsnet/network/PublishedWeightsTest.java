package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weights that the authors published (Deep-ADMM-Net, 20 %) give the published figures. Skipped where their
 * images, mask and weights are not there.
 */
class PublishedWeightsTest {

	@ParameterizedTest
	@CsvSource({ "brain_real_1, 0.05779, 35.601", "brain_real_2, 0.09567, 30.401" })
	void publishedFiguresAreReached(final String name, final double nmse, final double psnr) throws IOException {
		final Path data = Path.of(System.getProperty("unrollj.data", "../../../shared/data"), "mri");
		assumeTrue(Files.isDirectory(data), "the published images and weights are not in " + data);
		final Tensor truth = plane(data.resolve("brain/" + name + ".tif"));
		final Tensor mask = cornered(plane(data.resolve("masks/pseudoradial_20.tif")));
		final Tensor image = Tensor.complex(truth.real(), new float[truth.count()], truth.shape());
		final Tensor spectrum = Fourier.unnormalised(Dc.CORNER, truth.shape()).apply(image);
		final Tensor kSpace = Mask.of(mask, Space.of(spectrum)).apply(spectrum);
		final BasicNetwork network = PublishedWeights.of(data.resolve("nets/net-stage7.json"));
		final Tensor x = network.forward(Weights.constant(network.parameters()), Variable.constant(kSpace), Variable.constant(
			mask))[0].value();
		assertEquals(nmse, Nmse.ratio(x, truth), 5e-6);
		for (int i = 0; i < x.count(); i++)
			x.real()[i] = Math.abs(x.real()[i]);
		assertEquals(psnr, Psnr.decibels(x, truth, 1), 5e-4);
	}

	private static Tensor plane(final Path file) throws IOException {
		final ImagePlus image = ImageFiles.open(file);
		return Tensor.of((float[]) image.getProcessor().convertToFloatProcessor().getPixels(), image.getHeight(), image
			.getWidth());
	}

	/** 0 or 1, with the zero frequency moved from the centre to the corner. */
	private static Tensor cornered(final Tensor centred) {
		final int rows = centred.size(0);
		final int columns = centred.size(1);
		final Tensor mask = Tensor.zeros(rows, columns);
		for (int i = 0; i < mask.count(); i++) {
			final int row = (i / columns + rows / 2) % rows;
			final int column = (i % columns + columns / 2) % columns;
			mask.real()[i] = centred.real()[row * columns + column] > 0 ? 1 : 0;
		}
		return mask;
	}
}
