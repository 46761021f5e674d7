package io.github.unrollj.corona.command;

import com.google.gson.JsonObject;

import ij.ImagePlus;

import io.github.unrollj.corona.CoronaReconstructor;
import io.github.unrollj.corona.network.Calibration;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Path;

/** Models and movies for the commands. */
final class CommandMovies {

	private CommandMovies() {}

	/** An untrained network of two layers for blocks of 16 x 16 pixels and 8 frames. */
	static Path smallModel(final Path folder, final boolean complex) throws IOException {
		final JsonObject changes = new JsonObject();
		changes.addProperty("layers", 2);
		changes.addProperty("large_layers", 1);
		changes.addProperty("complex", complex);
		changes.addProperty("patch", 16);
		changes.addProperty("frames", 8);
		final CoronaConfiguration small = CoronaConfiguration.of(changes);
		final Path file = folder.resolve(complex + ".safetensors");
		Model.of(new CoronaReconstructor(), small.toJson(), Calibration.typical(small), ModelCard.untrained("small",
			"A test")).save(file);
		return file;
	}

	/** The first channels of an image's frames or slices, and the second ones as imaginary parts if there are two. */
	static Tensor movie(final ImagePlus image) {
		final int parts = image.getNChannels();
		final int n = image.getWidth() * image.getHeight();
		final float[][] planes = new float[parts][image.getStackSize() / parts * n];
		for (int i = 0; i < image.getStackSize(); i++) {
			final float[] plane = (float[]) image.getStack().getProcessor(i + 1).convertToFloatProcessor().getPixels();
			System.arraycopy(plane, 0, planes[i % parts], i / parts * n, n);
		}
		final int[] shape = { image.getStackSize() / parts, image.getHeight(), image.getWidth() };
		return parts == 1 ? Tensor.of(planes[0], shape) : Tensor.complex(planes[0], planes[1], shape);
	}
}
