package io.github.unrollj.standalone.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.host.Commands;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.tensor.Tensor;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

/**
 * Every entry of "Open Samples", as a macro runs it. Prints the time from the entry to the result; the first one of each
 * reconstructor loads its classes and model.
 */
class SamplesTest {

	private static final Path FOLDER = Path.of(System.getProperty("unrollj.samples"));

	/** Titles of main results by reconstructor. */
	private static String title(final String id) {
		return switch (id) {
			case "lista" -> "Super-resolved";
			case "admm-csnet" -> "Reconstructed";
			case "corona" -> "Blood";
			default -> "Deblurred";
		};
	}

	@Test
	void everyLineOfTheDemoHasAnEntry() throws IOException {
		final List<String> lines = new ArrayList<>();
		for (final String line : Files.readAllLines(FOLDER.resolve("demo.csv")).subList(1, 16)) {
			final String[] fields = line.split(",");
			lines.add("sample " + fields[0] + " " + fields[1].replaceAll(".*/|\\.tif", ""));
		}
		assertEquals(lines.stream().sorted().toList(), samples().map(CommandInfo::getName).sorted().toList());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void opensAndReconstructs(final CommandInfo sample) {
		final String[] words = sample.getName().split(" ");
		final long start = System.nanoTime();
		HeadlessImageJ.run("close('*'); run('" + sample.getMenuPath().getLeaf().getName() + "');", "");
		System.out.printf("%-28s %6.2f s%n", sample.getName(), (System.nanoTime() - start) / 1e9);
		final ImagePlus input = WindowManager.getImage(words[2] + ".tif");
		assertSamePixels(open(words[1], words[2]), input);
		final ImagePlus result = WindowManager.getImage(title(words[1]));
		assertNotNull(result, "there is no result");
		final ImagePlus reference = open(words[1], words[2] + "-reference");
		assertEquals(reference.getWidth(), result.getWidth());
		assertEquals(reference.getStackSize(), result.getStackSize());
		assertTrue(psnr(result, reference) > 15, () -> psnr(result, reference) + " dB");
	}

	@Test
	void opensOnlyIfToldTo() {
		HeadlessImageJ.run("close('*'); run('DUBLID Sample Drift', 'reconstruct=false');", "");
		assertEquals(List.of("drift.tif"), List.of(WindowManager.getImageTitles()));
	}

	/** As Fiji does, with nobody to ask. */
	@Test
	void sciJavaRunsThemToo() throws Exception {
		try (Context context = new Context()) {
			final Module module = context.service(CommandService.class).run(Commands.discover().get("sample dublid drift"), true)
				.get();
			assertEquals("drift.tif", ((ImagePlus) module.getOutput("output_sample")).getTitle());
			assertEquals("Deblurred", ((ImagePlus) module.getOutput("output")).getTitle());
		}
	}

	static Stream<CommandInfo> samples() {
		return Commands.discover().all().stream().filter(command -> command.getName().startsWith("sample "));
	}

	private static ImagePlus open(final String id, final String name) {
		return IJ.openImage(FOLDER.resolve(id).resolve(name + ".tif").toString());
	}

	private static void assertSamePixels(final ImagePlus expected, final ImagePlus image) {
		assertNotNull(image, "the sample is not open");
		assertEquals(expected.getNChannels() + " " + expected.getNSlices() + " " + expected.getNFrames() + " " + expected
			.getCalibration(), image.getNChannels() + " " + image.getNSlices() + " " + image.getNFrames() + " " + image
				.getCalibration());
		for (int i = 1; i <= expected.getStackSize(); i++) {
			assertEquals(0, max(expected, image, i), "plane " + i);
		}
	}

	private static float max(final ImagePlus a, final ImagePlus b, final int plane) {
		float max = 0;
		for (int i = 0; i < a.getWidth() * a.getHeight(); i++)
			max = Math.max(max, Math.abs(a.getStack().getProcessor(plane).getf(i) - b.getStack().getProcessor(plane).getf(i)));
		return max;
	}

	private static double psnr(final ImagePlus result, final ImagePlus reference) {
		return Psnr.decibels(plane(result), plane(reference), reference.getStack().getProcessor(1).getStats().max, 4);
	}

	private static Tensor plane(final ImagePlus image) {
		return Tensor.of((float[]) image.getStack().getProcessor(1).convertToFloatProcessor().getPixels(), image.getHeight(),
			image.getWidth());
	}
}
