package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.InputRules;
import io.github.unrollj.command.UnattendedInputs;
import io.github.unrollj.command.host.InputText;
import io.github.unrollj.command.host.MacroOptions;

import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Inputs from and to macros: files by their path, images by their title. */
final class MacroInputs {

	private MacroInputs() {}

	/**
	 * Sets what the macro gives; an image that it does not give is the active one, other inputs keep their defaults.
	 *
	 * @throws IllegalArgumentException for keys that the command does not have, values not allowed and missing inputs
	 */
	static void apply(final String options, final Module module) {
		final Map<String, String> texts = MacroOptions.parse(options);
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (!InputRules.isForUsers(item)) continue;
			keys.add(item.getName());
			final String text = texts.remove(item.getName());
			if (isImage(item)) module.setInput(item.getName(), image(item.getName(), text));
			else if (text != null) module.setInput(item.getName(), InputText.parse(item, text));
			else continue;
			if (module.getInput(item.getName()) != null) module.resolveInput(item.getName());
		}
		if (!texts.isEmpty()) {
			throw new IllegalArgumentException("There is no key " + texts.keySet().iterator().next() + "; there are " + String
				.join(", ", keys));
		}
		new UnattendedInputs().process(module);
	}

	/** Records all inputs in the form that {@link #apply} reads; ImageJ's recorder puts them between quotes as they are. */
	static void record(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			final Object value = module.getInput(item.getName());
			if (!InputRules.isForUsers(item) || value == null) continue;
			if (value instanceof ImagePlus) Recorder.recordOption(item.getName(), quoted(((ImagePlus) value)
				.getTitle()));
			else if (value instanceof File) Recorder.recordPath(item.getName(), value.toString());
			else Recorder.recordOption(item.getName(), quoted(InputText.format(value)));
		}
	}

	private static String quoted(final String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	static boolean isImage(final ModuleItem<?> item) {
		return ImagePlus.class.isAssignableFrom(item.getType());
	}

	private static ImagePlus image(final String key, final String title) {
		if (title == null) return WindowManager.getCurrentImage();
		final ImagePlus image = WindowManager.getImage(title);
		if (image == null) {
			throw new IllegalArgumentException(key + " is \"" + title + "\" and must be the title of an open image; there are " +
				String.join(", ", WindowManager.getImageTitles()));
		}
		return image;
	}
}
