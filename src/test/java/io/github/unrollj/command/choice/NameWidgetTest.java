package io.github.unrollj.command.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.EvaluateCommand;
import io.github.unrollj.command.folder.ReconstructFolderCommand;

import java.util.List;
import java.util.stream.IntStream;

import javax.swing.JComboBox;
import javax.swing.JPanel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.widget.AbstractInputPanel;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetService;

/** In a panel as Fiji's dialogs have. */
class NameWidgetTest {

	private final Context context = new Context();

	@AfterEach
	void close() {
		context.dispose();
	}

	/** A third party's too: those of the tests' class path. */
	@Test
	void commandsThatMakeAnImageOfAnImageAreOffered() throws ModuleException {
		final Module folder = module(ReconstructFolderCommand.class);
		final JComboBox<?> names = names(folder, "command");
		assertTrue(items(names).contains("fold"), items(names).toString());
		assertFalse(items(names).contains(ReconstructFolderCommand.NAME));
		assertEquals(items(names).get(0), folder.getInput("command"));
		names.setSelectedItem("fold");
		assertEquals("fold", folder.getInput("command"));
	}

	@Test
	void valuesGivenBeforeStay() throws ModuleException {
		final Module folder = module(ReconstructFolderCommand.class);
		folder.setInput("command", "fold");
		assertEquals("fold", names(folder, "command").getSelectedItem());
		assertEquals("fold", folder.getInput("command"));
	}

	@Test
	void optionalNamesMayBeEmpty() throws ModuleException {
		final Module evaluation = module(EvaluateCommand.class);
		assertEquals("", items(names(evaluation, "reconstructor")).get(0));
		assertEquals("", evaluation.getInput("reconstructor"));
	}

	@Test
	void otherTextsAreTyped() {
		assertFalse(NameChoices.has(new CommandInfo(EvaluateCommand.class).getInput("model")));
	}

	private static Module module(final Class<? extends Command> command) throws ModuleException {
		return new CommandInfo(command).createModule();
	}

	private JComboBox<?> names(final Module module, final String key) {
		final WidgetService widgets = context.service(WidgetService.class);
		final InputWidget<?, ?> widget = widgets.create(widgets.createModel(new Panel(), module, module.getInfo().getInput(
			key), List.of()));
		return (JComboBox<?>) ((JPanel) widget.getComponent()).getComponent(0);
	}

	private static List<?> items(final JComboBox<?> names) {
		return IntStream.range(0, names.getItemCount()).mapToObj(names::getItemAt).toList();
	}

	private static final class Panel extends AbstractInputPanel<JPanel, JPanel> {

		@Override
		public JPanel getComponent() {
			return new JPanel();
		}

		@Override
		public Class<JPanel> getComponentType() {
			return JPanel.class;
		}

		@Override
		public Class<JPanel> getWidgetComponentType() {
			return JPanel.class;
		}
	}
}
