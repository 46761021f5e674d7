package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.model.Model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandService;

class TrainCommandTest {

	@TempDir
	private Path folder;

	private Path clean;
	private Path model;
	private Context context;

	@BeforeEach
	void images() throws IOException {
		context = new Context();
		clean = Files.createDirectory(folder.resolve("clean"));
		model = folder.resolve("gains.safetensors");
		for (int i = 0; i < 4; i++) {
			final float[] pixels = new float[256];
			final Random random = new Random(i);
			for (int p = 0; p < 256; p++)
				pixels[p] = random.nextFloat();
			IJ.saveAsTiff(new ImagePlus("", new FloatProcessor(16, 16, pixels)), clean.resolve("image" + i + ".tif")
				.toString());
		}
	}

	@AfterEach
	void dispose() {
		context.dispose();
	}

	private void train(final Object... more) throws InterruptedException, ExecutionException {
		final List<Object> inputs = new ArrayList<>(List.of("reconstructor", "toy", "clean_folder", clean.toFile(),
			"model_file", model.toFile(), "steps_per_epoch", 20, "patch", 8, "batch", 4, "rate", 0.05, "threads", 1));
		inputs.addAll(Arrays.asList(more));
		context.service(CommandService.class).run(TrainCommand.class, true, inputs.toArray()).get();
	}

	private String failure(final Object... more) {
		Throwable cause = assertThrows(ExecutionException.class, () -> train(more));
		while (!(cause instanceof IllegalArgumentException))
			cause = cause.getCause();
		return cause.getMessage();
	}

	@Test
	void keepsTheRulesOfCommands() {
		CommandRules.check(TrainCommand.class);
	}

	@Test
	void writesModelLogAndCheckpoint() throws Exception {
		train("epochs", 3, "configuration", "{\"layers\": 2}");
		final Model best = Model.open(model);
		assertEquals("toy", best.reconstructor());
		assertEquals(2, best.configuration().get("layers").getAsInt());
		assertEquals(3, best.parameters().size());
		assertTrue(best.card().figures().get("validation quality (dB)") > 15, best.card().toString());
		assertTrue(best.card().command().contains("steps_per_epoch=20"), best.card().command());
		assertEquals(60, Model.open(folder.resolve("gains.last.safetensors")).card().steps());
		final List<String> log = Files.readAllLines(folder.resolve("gains.csv"));
		assertEquals("step,learning_rate,training_loss,validation_loss,validation_psnr,classical_psnr,seconds", log.get(0));
		assertEquals(5, log.size());
		assertTrue(Files.exists(folder.resolve("gains.checkpoint")));
	}

	@Test
	void existingModelIsReplacedOnlyOnDemand() throws Exception {
		train("epochs", 1);
		final byte[] before = Files.readAllBytes(model);
		assertTrue(failure("epochs", 1).contains("overwrite=true"));
		assertArrayEquals(before, Files.readAllBytes(model));
		train("epochs", 1, "resume", true);
		assertArrayEquals(before, Files.readAllBytes(model));
		assertTrue(failure("epochs", 2, "resume", true).contains("epochs is 1, but 2 is wanted"));
		train("epochs", 2, "overwrite", true);
		assertEquals(4, Files.readAllLines(folder.resolve("gains.csv")).size());
	}

	@Test
	void startsFromAnotherModel() throws Exception {
		train("epochs", 3);
		final Path first = model;
		model = folder.resolve("second.safetensors");
		train("epochs", 1, "rate", 1e-12, "schedule", "constant", "start_model", first.toString());
		assertArrayEquals(Model.open(first).parameters().get("s.1").real(), Model.open(model).parameters().get("s.1")
			.real());
	}

	@Test
	void whatIsWrongIsNamed() {
		assertTrue(failure("reconstructor", "magic").contains("reconstructor is \"magic\" and must be one of toy"));
		assertTrue(failure("input_folder", clean.toFile()).startsWith("2 kinds of images"));
		assertTrue(failure("configuration", "{\"depth\": 2}").contains("key depth"));
		assertTrue(failure("configuration", "[2").contains("must be a JSON object"));
		assertTrue(failure("epochs", 0).contains("epochs is 0"));
		assertTrue(failure("schedule", "linear").contains("schedule is linear"));
		assertTrue(failure("model_file", folder.resolve("x.pt").toFile()).contains("must end with .safetensors"));
		assertTrue(failure("patch", 17).contains("images cannot be used"));
	}
}
