package io.github.unrollj.command;

import ij.IJ;
import ij.ImagePlus;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputHarvester;

/**
 * Settles the inputs of our commands that nobody gave when nobody can be asked, that is headless or in a macro: what
 * has a default keeps it, what is optional stays empty, and what is left is reported in one exception. SciJava would open a
 * dialog in the midst of a macro, or headless skip the command without a word. With somebody to ask, it only refuses an
 * image without pixels.
 * <p>
 * It comes after the inputs of last time are loaded and before file choosers and dialogs.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 0.75)
public class UnattendedInputs extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!isOurs(module)) return;
		final boolean asked = isAttended() && asks(module);
		final List<String> missing = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			final Object value = module.getInput(item.getName());
			if (value instanceof ImagePlus) InputRules.check(item, value);
			if (asked || module.isInputResolved(item.getName())) continue;
			if (value != null || !item.isRequired() || !InputRules.isForUsers(item)) module.resolveInput(item.getName());
			else missing.add(item.getName());
		}
		if (missing.isEmpty()) return;
		throw new IllegalArgumentException(module.getInfo().getTitle() + ": " + String.join(" and ", missing) +
			(missing.size() == 1 ? " is" : " are") +
			" missing; without a dialog, every input that has no default must be given");
	}

	/** Whether there is somebody to ask. */
	static boolean isAttended() {
		return !GraphicsEnvironment.isHeadless() && !IJ.isMacro();
	}

	private static boolean asks(final Module module) {
		return !(module.getDelegateObject() instanceof UnrollCommand) || ((UnrollCommand) module.getDelegateObject()).asks();
	}

	private static boolean isOurs(final Module module) {
		return module.getDelegateObject() instanceof UnrollCommand || module.getInfo().getDelegateClassName().startsWith(
			"io.github.unrollj.");
	}
}
