package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.FloatProcessor;

import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.image.ReconstructPlanes;
import io.github.unrollj.preview.ImageCrop;
import io.github.unrollj.preview.Preview;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

class PreviewableCommandTest {

	private final Multiply command = new Multiply();
	private final ImagePlus image = image();

	@Test
	void resultIsTheCommandsOfThePart() throws IOException {
		image.setRoi(new Roi(2, 1, 3, 2));
		image.setSlice(2);
		final Preview.Source source = source(3);
		final PreviewPart part = source.part(0);
		assertEquals("java.awt.Rectangle[x=2,y=1,width=3,height=2]", part.bounds().toString());
		assertArrayEquals(new float[] { 336, 339, 342, 366, 369, 372 }, pixels(source.result(part, false, Progress.NONE)));
		assertArrayEquals(new float[] { 112, 113, 114, 122, 123, 124 }, pixels(source.result(part, true, Progress.NONE)));
		assertArrayEquals(new float[] { 112, 113, 114, 122, 123, 124 }, pixels(part.image()));
	}

	/** The dialog goes on while the preview is computed. */
	@Test
	void laterInputsDoNotCount() throws IOException {
		final Preview.Source source = source(3);
		new CommandInfo(Multiply.class).createModule(command).setInput("factor", 7.0);
		assertEquals(3 * 123, pixels(source.result(source.part(0), false, Progress.NONE))[0]);
	}

	@Test
	void largerStepsAreOfTheSameCentre() throws IOException {
		final Preview.Source source = source(1);
		assertEquals("java.awt.Rectangle[x=3,y=2,width=4,height=4]", source.part(0).bounds().toString());
		assertEquals("java.awt.Rectangle[x=1,y=0,width=8,height=8]", source.part(1).bounds().toString());
	}

	@Test
	void nothingIsShownOrChanged() throws IOException {
		final Preview.Source source = source(3);
		source.result(source.part(0), false, Progress.NONE);
		final Module module = new CommandInfo(Multiply.class).createModule(command);
		assertNull(module.getOutput("output"));
		assertEquals(image, module.getInput("image"));
		assertEquals(0, image.getStack().getVoxel(0, 0, 0));
	}

	@Test
	void inputsAreCheckedAsWhenTheCommandRuns() throws IOException {
		final Preview.Source source = source(-1);
		final PreviewPart part = source.part(0);
		assertEquals("factor is -1.0 and must be at least 0.0", assertThrows(IllegalArgumentException.class, () -> source
			.result(part, false, Progress.NONE)).getMessage());
	}

	/** As SciJava's dialog does, headless. */
	@Test
	void withoutADisplayThereIsNone() {
		final Module module = new CommandInfo(Multiply.class).createModule(command);
		module.setInput("preview", true);
		module.preview();
		module.cancel();
		CommandRules.check(Multiply.class);
	}

	private Preview.Source source(final double factor) {
		final Module module = new CommandInfo(Multiply.class).createModule(command);
		module.setInput("image", image);
		module.setInput("factor", factor);
		return PreviewableCommand.source(command);
	}

	private static float[] pixels(final ImagePlus result) {
		assertEquals(1, result.getStackSize());
		return (float[]) result.getProcessor().getPixels();
	}

	/** Two planes of 10 x 8 pixels, plane * 100 + row * 10 + column. */
	private static ImagePlus image() {
		final ImageStack stack = new ImageStack(10, 8);
		for (int p = 0; p < 2; p++) {
			final FloatProcessor plane = new FloatProcessor(10, 8);
			for (int i = 0; i < 80; i++)
				plane.setf(i, p * 100 + i);
			stack.addSlice(plane);
		}
		final ImagePlus image = new ImagePlus("planes", stack);
		image.setSlice(2);
		return image;
	}

	/** Multiplies pixels. */
	@Plugin(type = Command.class, name = "multiply", headless = true)
	public static class Multiply extends PreviewableCommand {

		@Parameter(label = "Image", persist = false)
		private ImagePlus image;

		@Parameter(label = "Factor", min = "0", persist = false)
		private double factor = 2;

		@Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false)
		private boolean preview;

		@Parameter(type = ItemIO.OUTPUT)
		private ImagePlus output;

		@Override
		protected PreviewPart previewPart(final int step) {
			final int edge = 4 << step;
			final ImageCrop crop = ImageCrop.ofPlane(image, edge);
			return PreviewPart.of(crop, true).beside(Map.of("factor", 1.0));
		}

		@Override
		protected void reconstruct(final Progress progress) throws IOException {
			try (Workers workers = new Workers(1)) {
				final ImagePlusSink sink = ReconstructPlanes.by(new DoubleCommand.Multiplication(factor), workers).run(image, "Multiplied",
					ImagePlusSink::new, progress);
				output = publish("output", sink);
			}
		}
	}
}
