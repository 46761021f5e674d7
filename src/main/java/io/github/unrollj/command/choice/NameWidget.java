package io.github.unrollj.command.choice;

import java.awt.EventQueue;
import java.util.List;

import javax.swing.BoxLayout;
import javax.swing.JComboBox;
import javax.swing.JPanel;

import org.scijava.Priority;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.ChoiceWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/** {@link NameChoices} in a dialog of SciJava's, in place of a text field. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class NameWidget extends AbstractInputWidget<String, JPanel> implements ChoiceWidget<JPanel> {

	@Parameter
	private PluginService pluginService;

	private final JPanel panel = new JPanel();
	private final JComboBox<String> names = new JComboBox<>();

	@Override
	public boolean supports(final WidgetModel model) {
		return super.supports(model) && model.isText() && NameChoices.has(model.getItem());
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		final List<String> choices = NameChoices.of(model.getItem(), pluginService.getIndex());
		choices.forEach(names::addItem);
		names.setToolTipText(model.getItem().getDescription());
		panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
		panel.add(names);
		select();
		updateModel();
		names.addActionListener(event -> updateModel());
	}

	@Override
	public String getValue() {
		return (String) names.getSelectedItem();
	}

	@Override
	public void refreshWidget() {
		if (EventQueue.isDispatchThread()) select();
		else EventQueue.invokeLater(this::select);
	}

	/** A value that is none of the names leaves the choice as it is. */
	private void select() {
		final Object value = get().getValue();
		if (value != null && !value.equals(getValue())) names.setSelectedItem(value);
	}

	@Override
	public JPanel getComponent() {
		return panel;
	}

	@Override
	public Class<JPanel> getComponentType() {
		return JPanel.class;
	}
}
