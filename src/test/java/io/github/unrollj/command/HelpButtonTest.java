package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.unrollj.command.demo.DemoCommand;
import io.github.unrollj.command.folder.ReconstructFolderCommand;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.Button;

class HelpButtonTest {

	/** SciJava ignores a button that calls what there is not. */
	@ParameterizedTest
	@ValueSource(classes = { TrainCommand.class, EvaluateCommand.class, InspectCommand.class, ReconstructFolderCommand.class,
		DemoCommand.class })
	void dialogsHaveAButtonThatCallsTheHelp(final Class<? extends Command> command) throws NoSuchMethodException {
		final ModuleItem<?> help = new CommandInfo(command).getInput("help");
		assertEquals(Button.class, help.getType());
		assertNotNull(ReconstructCommand.class.getDeclaredMethod(help.getCallback()));
	}
}
