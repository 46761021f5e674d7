package io.github.unrollj.standalone.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.UnrollCommand;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.plugin.frame.Recorder;

import java.io.File;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

class RunCommandTest {

	private static final String IMAGE = "newImage('in', '32-bit white', 4, 3, 1);";

	/** A mistake stops the macro, whose next statement would otherwise work on the wrong image. */
	@Test
	void mistakesStopTheMacroAndAreNamed() {
		assertTrue(failure("scale=7").contains("scale is \"7\" and must be one of 1, 2, ten times"));
		assertTrue(failure("maxiterations=7").contains("There is no key maxiterations; there are image, scale"));
		assertTrue(failure("image=elsewhere").contains("image is \"elsewhere\" and must be the title of an open image"));
		assertTrue(failure("clip").contains("\"clip\" is no key=value"));
		assertTrue(failure("offset=13").contains("The model file was not found"));
		assertTrue(failure("mask=nothing").contains("mask is \"nothing\""));
	}

	@Test
	void missingImageIsNamed() {
		assertTrue(message("close('*'); run('Brighten Image', 'scale=2');").contains("image is missing"));
	}

	@Test
	void recordedInputsReadBackTheSame() {
		final ImagePlus image = NewImage.createFloatImage("my [1] image", 4, 3, 1, NewImage.FILL_WHITE);
		final Commands commands = Commands.discover();
		final CommandHost host = new CommandHost(commands.index(), ImageJStatusService.class,
			ImageJLogService.class, MemoryOutputService.class);
		final Module recorded = host.create(commands.get("brighten"));
		recorded.setInput("image", image);
		recorded.setInput("scale", "ten times");
		recorded.setInput("clip", false);
		recorded.setInput("model", new File("/data/my models/a.safetensors"));
		recorded.setInput("offset", -0.125);
		recorded.setInput("iterations", 12);
		Recorder.resetCommandOptions();
		MacroInputs.record(recorded);
		final String options = Recorder.getCommandOptions();

		WindowManager.setTempCurrentImage(image);
		final Module replayed = host.create(commands.get("brighten"));
		MacroInputs.apply(options.replace("image=[my [1] image]", ""), replayed);
		WindowManager.setTempCurrentImage(null);
		assertTrue(options.startsWith("image=[my [1] image] scale=[ten times] clip=false"), options);
		for (final ModuleItem<?> item : recorded.getInfo().inputs())
			if (!item.getName().endsWith("Service")) {
				assertEquals(recorded.getInput(item.getName()), replayed.getInput(item.getName()), item.getName());
			}
	}

	/** A command that the user starts while another one runs takes the recorder's place, and its line would be lost. */
	@Test
	void commandsAreRecordedBeforeTheyRun() {
		final Module module = new CommandHost(Commands.discover().index()).create(new CommandInfo(Unasked.class));
		final boolean recorded = Recorder.record;
		Recorder.record = true;
		try {
			RunCommand.attend(module);
		}
		finally {
			Recorder.record = recorded;
		}
		assertEquals("nothing", ((Unasked) module.getDelegateObject()).unsaved);
	}

	/** Looks at what the recorder has not written yet. */
	public static final class Unasked implements UnrollCommand {

		@Parameter
		private double offset = 2;

		private String unsaved;

		@Override
		public boolean asks() {
			return false;
		}

		@Override
		public void run() {
			unsaved = Objects.requireNonNullElse(Recorder.getCommandOptions(), "nothing");
		}
	}

	private static String failure(final String options) {
		return message(IMAGE + "run('Brighten Image', '" + options + "'); newImage('went on', '8-bit', 1, 1, 1);");
	}

	private static String message(final String macro) {
		final String message = assertThrows(IllegalStateException.class, () -> HeadlessImageJ.run(macro, "")).getMessage();
		assertNull(WindowManager.getImage("went on"));
		return message;
	}
}
