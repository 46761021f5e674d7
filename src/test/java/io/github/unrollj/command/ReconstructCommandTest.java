package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import ij.ImagePlus;
import ij.gui.NewImage;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.log.LogLevel;

class ReconstructCommandTest {

	private static Context context;

	@BeforeAll
	static void start() {
		context = new Context(CommandService.class, OutputService.class, StatusService.class);
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@Test
	void outputHasTheInputsDimensionsAndCalibration() throws Exception {
		final ImagePlus stack = NewImage.createFloatImage("in", 5, 4, 6, NewImage.FILL_RAMP);
		stack.setDimensions(2, 3, 1);
		stack.getCalibration().pixelWidth = 0.25;
		final ImagePlus output = (ImagePlus) run("image", stack, "scale", "3").getOutput("output");
		assertEquals("Doubled", output.getTitle());
		assertEquals(2, output.getNChannels());
		assertEquals(3, output.getNSlices());
		assertEquals(0.25, output.getCalibration().pixelWidth);
		assertEquals(3 * stack.getStack().getVoxel(4, 1, 5), output.getStack().getVoxel(4, 1, 5), 1e-6);
	}

	@Test
	void whatIsWrongIsNamed() {
		final ImagePlus image = NewImage.createFloatImage("in", 5, 4, 1, NewImage.FILL_RAMP);
		assertEquals("scale is \"4\" and must be one of 2, 3", failure("image", image, "scale", "4"));
		assertEquals("weight is 11.0 and must be from 0.0 to 10.0", failure("image", image, "weight", 11.0));
		assertTrue(failure("image", image, "weight", Double.NaN).startsWith("weight is NaN"));
		final ImagePlus unknown = new ImagePlus();
		unknown.setTitle("gone");
		assertTrue(failure("image", unknown).startsWith("image is \"gone\", which holds no pixels"));
	}

	@Test
	void missingInputsAreReportedWithoutADialog() {
		assertTrue(failure("scale", "2").contains("image is missing"));
	}

	@Test
	void cancelledCommandHasNoOutput() {
		final DoubleCommand command = new DoubleCommand();
		context.inject(command);
		command.image = NewImage.createFloatImage("in", 5, 4, 1, NewImage.FILL_RAMP);
		command.cancel(null);
		command.run();
		assertNull(command.output);
		assertTrue(command.isCanceled());
	}

	@Test
	void shortageOfMemorySaysWhatToDo() {
		final ReconstructCommand hungry = new ReconstructCommand() {

			@Override
			protected void reconstruct(final Progress progress) {
				throw new OutOfMemoryError("of the test");
			}
		};
		final String message = assertThrows(IllegalStateException.class, () -> hungry.run(Progress.NONE)).getMessage();
		assertTrue(message.matches("The \\d+ MB of memory that Java may use are not enough: give it more .*-Xmx8g.*"), message);
	}

	@Test
	void whatIsDeepIsCancelledWithTheCommand() {
		final ReconstructCommand deep = new ReconstructCommand() {

			@Override
			protected void reconstruct(final Progress progress) {
				cancel("enough");
				try (Workers workers = new Workers(2)) {
					workers.forEach(4, i -> Variable.result(Tensor.zeros(1), gradient -> {}));
				}
				throw new AssertionError("went on");
			}
		};
		context.inject(deep);
		deep.run();
		assertTrue(deep.isCanceled());
	}

	@Test
	void progressIsScaledToTheStatusBar() {
		final AtomicInteger shown = new AtomicInteger();
		final StatusService status = new org.scijava.app.DefaultStatusService() {

			@Override
			public void showStatus(final int done, final int total, final String text) {
				shown.set(1000 * done / total);
			}
		};
		new StatusProgress(status, context.service(LogService.class), () -> false).update(3_000_000_000L, 3_000_000_000L, "done");
		assertEquals(1000, shown.get());
	}

	private static CommandModule run(final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(DoubleCommand.class, true, inputs).get();
	}

	private static String failure(final Object... inputs) {
		Throwable cause = assertThrows(ExecutionException.class, () -> run(inputs));
		while (cause.getCause() != null)
			cause = cause.getCause();
		assertEquals(IllegalArgumentException.class, cause.getClass());
		return cause.getMessage();
	}
}
