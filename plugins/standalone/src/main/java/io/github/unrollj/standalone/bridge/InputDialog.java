package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.InputRules;
import io.github.unrollj.command.PreviewableCommand;
import io.github.unrollj.command.UnrollCommand;
import io.github.unrollj.command.choice.NameChoices;
import io.github.unrollj.command.host.InputText;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.GenericDialog;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Font;
import java.awt.TextField;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Vector;
import java.util.function.Supplier;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * A dialog made from a command's declaration. Values are read from its fields rather than through ImageJ's getters,
 * which would record keys made from labels.
 */
final class InputDialog {

	private static final int TEXT_COLUMNS = 28;
	private static final int NUMBER_COLUMNS = 8;
	private static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 12);
	private static final String PREFERENCES = "unrollj.";

	/** Rows that fit on a small screen. */
	private static final int MOST = 16;

	private final Module module;
	private final String title;
	private final List<ModuleItem<?>> items = new ArrayList<>();
	private final int first;
	/** What each field says at present. */
	private final Map<ModuleItem<?>, Supplier<String>> fields = new LinkedHashMap<>();

	InputDialog(final Module module) {
		this.module = module;
		this.title = module.getInfo().getMenuPath().isEmpty() ? module.getInfo().getTitle() : module.getInfo().getMenuPath()
			.getLeaf().getName();
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (isHeading(item) || InputRules.isForUsers(item)) items.add(item);
		first = first();
		restore();
	}

	/** Shows the dialog until all inputs are valid, and sets them; false if cancelled. */
	boolean ask() {
		if (!asks()) return true;
		if (!pickActiveImage()) return false;
		while (true) {
			final GenericDialog dialog = build(items.subList(0, first));
			addPreview(dialog);
			if (first < items.size()) dialog.enableYesNoCancel("OK", heading(items.get(first)) + "...");
			dialog.showDialog();
			if (dialog.wasCanceled()) {
				module.cancel();
				return false;
			}
			final String mistake = takeOver();
			if (mistake == null) remember();
			if (!dialog.wasOKed()) askMore();
			else if (mistake == null) return true;
			else IJ.error(title, mistake);
		}
	}

	private boolean asks() {
		return !(module.getDelegateObject() instanceof UnrollCommand) || ((UnrollCommand) module.getDelegateObject()).asks();
	}

	/** Shows the dialog behind the button, until its inputs are valid or it is cancelled. */
	private void askMore() {
		while (true) {
			final GenericDialog dialog = build(items.subList(first, items.size()));
			dialog.showDialog();
			if (dialog.wasCanceled()) return;
			final String mistake = takeOver();
			if (mistake == null) {
				remember();
				module.preview();
				return;
			}
			IJ.error(title, mistake);
		}
	}

	/** Sets all inputs that are valid, so that the next dialog has them; returns the first mistake, or null. */
	private String takeOver() {
		String mistake = null;
		for (final Map.Entry<ModuleItem<?>, Supplier<String>> field : fields.entrySet()) {
			try {
				set(field.getKey(), field.getValue());
			}
			catch (final IllegalArgumentException e) {
				if (mistake == null) mistake = e.getMessage();
			}
		}
		return mistake;
	}

	private boolean pickActiveImage() {
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (!MacroInputs.isImage(item)) continue;
			if (module.getInput(item.getName()) == null) module.setInput(item.getName(), WindowManager.getCurrentImage());
			if (module.getInput(item.getName()) == null && item.isRequired()) {
				IJ.error(title, "There are no images open");
				return false;
			}
		}
		return true;
	}

	private GenericDialog build(final List<ModuleItem<?>> shown) {
		fields.clear();
		final GenericDialog dialog = new GenericDialog(title);
		HelpText.of(module.getInfo()).ifPresent(dialog::addHelp);
		for (final ModuleItem<?> item : shown) {
			if (isHeading(item)) dialog.addMessage(heading(item), HEADING);
			else fields.put(item, field(dialog, item, module.getInput(item.getName())));
		}
		return dialog;
	}

	/** A check box, if the command has a preview; with it checked, every change of a valid value changes the preview. */
	private void addPreview(final GenericDialog dialog) {
		final ModuleItem<?> item = module.getInfo().getInput(PreviewableCommand.PREVIEW);
		if (!(module.getDelegateObject() instanceof PreviewableCommand)) return;
		dialog.addCheckbox(label(item), Boolean.TRUE.equals(module.getInput(item.getName())));
		final Checkbox box = (Checkbox) last(dialog.getCheckboxes());
		dialog.addDialogListener((changed, event) -> {
			module.setInput(item.getName(), box.getState());
			if (event != null && takeOver() == null) module.preview();
			return true;
		});
	}

	/** How many items the first dialog shows: all, or of too many those before the first heading. */
	private int first() {
		if (items.size() <= MOST) return items.size();
		int i = 1;
		while (i < items.size() && !isHeading(items.get(i)))
			i++;
		return i;
	}

	private static boolean isHeading(final ModuleItem<?> item) {
		return item.getVisibility() == ItemVisibility.MESSAGE;
	}

	private String heading(final ModuleItem<?> item) {
		return Objects.toString(module.getInput(item.getName()), item.getLabel()).replaceAll("<[^>]*>", "");
	}

	private Supplier<String> field(final GenericDialog dialog, final ModuleItem<?> item, final Object value) {
		final String label = label(item);
		final String text = InputText.format(value);
		if (MacroInputs.isImage(item)) return imageChoice(dialog, label, (ImagePlus) value);
		final String[] choices = choices(item);
		if (choices.length > 0) {
			dialog.addChoice(label, choices, text);
			return ((Choice) last(dialog.getChoices()))::getSelectedItem;
		}
		if (InputText.isBoolean(item)) {
			dialog.addCheckbox(label, Boolean.TRUE.equals(value));
			final Checkbox box = (Checkbox) last(dialog.getCheckboxes());
			return () -> Boolean.toString(box.getState());
		}
		if (File.class.isAssignableFrom(item.getType())) {
			if (FileWidget.DIRECTORY_STYLE.equals(item.getWidgetStyle())) dialog.addDirectoryField(label, text, TEXT_COLUMNS);
			else dialog.addFileField(label, text, TEXT_COLUMNS);
		}
		else dialog.addStringField(label, text, InputText.isNumber(item) ? NUMBER_COLUMNS : TEXT_COLUMNS);
		return ((TextField) last(dialog.getStringFields()))::getText;
	}

	/** What can be chosen, also where the declaration does not know it; none if anything can be said. */
	private static String[] choices(final ModuleItem<?> item) {
		if (item.getChoices() != null && !item.getChoices().isEmpty()) {
			return item.getChoices().stream().map(Objects::toString).toArray(String[]::new);
		}
		return NameChoices.of(item, RunCommand.plugins()).toArray(new String[0]);
	}

	/** With one image open there is nothing to choose. */
	private static Supplier<String> imageChoice(final GenericDialog dialog, final String label, final ImagePlus active) {
		final List<String> titles = new ArrayList<>(Arrays.asList(WindowManager.getImageTitles()));
		final String chosen = active == null ? "" : active.getTitle();
		if (titles.size() < 2) return () -> chosen;
		dialog.addChoice(label, titles.toArray(new String[0]), chosen);
		return ((Choice) last(dialog.getChoices()))::getSelectedItem;
	}

	private void set(final ModuleItem<?> item, final Supplier<String> field) {
		final Object value = MacroInputs.isImage(item) ? image(item, field.get()) : InputText.parse(item, field.get());
		module.setInput(item.getName(), value);
		module.resolveInput(item.getName());
	}

	/** Of several images with one title, the active one is meant if it has it. */
	private ImagePlus image(final ModuleItem<?> item, final String chosen) {
		final ImagePlus active = (ImagePlus) module.getInput(item.getName());
		return active != null && active.getTitle().equals(chosen) ? active : WindowManager.getImage(chosen);
	}

	private static String label(final ModuleItem<?> item) {
		final String label = item.getLabel();
		return label == null || label.isBlank() ? item.getName() : label;
	}

	private static Object last(final Vector<?> components) {
		return components.lastElement();
	}

	/** Folders and models are what users do not want to look for again; all else starts from its default. */
	private void restore() {
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (!isRemembered(item) || isGiven(item)) continue;
			final String text = Prefs.get(preference(item), null);
			try {
				if (text != null) module.setInput(item.getName(), InputText.parse(item, text));
			}
			catch (final IllegalArgumentException e) {
				Prefs.set(preference(item), null);
			}
		}
	}

	private void remember() {
		fields.forEach((item, field) -> {
			if (isRemembered(item)) Prefs.set(preference(item), field.get());
		});
	}

	/** Whether whoever starts the command has set it. */
	private boolean isGiven(final ModuleItem<?> item) {
		return !Objects.equals(module.getInput(item.getName()), item.getDefaultValue());
	}

	private static boolean isRemembered(final ModuleItem<?> item) {
		return InputRules.isForUsers(item) && item.isPersisted() && !MacroInputs.isImage(item);
	}

	private String preference(final ModuleItem<?> item) {
		return PREFERENCES + module.getInfo().getName() + "." + item.getName();
	}
}
