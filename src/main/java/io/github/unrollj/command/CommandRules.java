package io.github.unrollj.command;

import ij.ImagePlus;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;

/**
 * The rules that keep a command usable from macros, whose keys are its field names. A module's tests call
 * {@link #check} with its commands.
 */
public final class CommandRules {

	/** Inputs in view before the heading of the advanced ones. */
	private static final int VISIBLE_INPUTS = 7;

	private CommandRules() {}

	/** @throws AssertionError listing every rule that a command breaks */
	@SafeVarargs
	public static void check(final Class<? extends Command>... commands) {
		check(List.of(commands));
	}

	/** @throws AssertionError listing every rule that a command breaks */
	public static void check(final Iterable<Class<? extends Command>> commands) {
		final List<String> broken = new ArrayList<>();
		for (final Class<? extends Command> command : commands)
			for (final String rule : broken(command))
				broken.add(command.getSimpleName() + ": " + rule);
		if (!broken.isEmpty()) throw new AssertionError(String.join("\n", broken));
	}

	private static List<String> broken(final Class<? extends Command> command) {
		final List<String> broken = new ArrayList<>();
		final Plugin plugin = command.getAnnotation(Plugin.class);
		if (plugin == null || !plugin.name().matches("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*")) broken.add(
			"its @Plugin needs a lower-case name, which is its sub-command");
		if (plugin == null || !plugin.headless()) broken.add("its @Plugin must say headless = true");
		final CommandInfo info = new CommandInfo(command);
		checkInputs(info, broken);
		checkKeys(info, broken);
		if (PreviewableCommand.class.isAssignableFrom(command)) checkPreview(info, broken);
		for (final ModuleItem<?> output : info.outputs())
			if (output.getName().contains("output") && !output.getName().matches("output(_[a-z]+)*")) broken.add(
				"output " + output.getName() + " must be called output or output_something");
		return broken;
	}

	private static void checkInputs(final CommandInfo info, final List<String> broken) {
		int visible = 0;
		int images = 0;
		boolean advanced = false;
		for (final ModuleItem<?> item : info.inputs()) {
			advanced |= item.getVisibility() == ItemVisibility.MESSAGE;
			if (!InputRules.isForUsers(item)) continue;
			if (!advanced) visible++;
			final boolean remembers = File.class.isAssignableFrom(item.getType()) || item.getName().equals("model");
			if (item.isPersisted() && !remembers) broken.add(item.getName() + " must have persist = false");
			if (ImagePlus.class.isAssignableFrom(item.getType())) {
				images++;
				if (!item.getName().equals("image")) broken.add(item.getName() + ": an image input is called image");
			}
			if (File[].class.isAssignableFrom(item.getType())) broken.add(item.getName() + ": macros cannot record lists");
			if (item.getType().isEnum()) broken.add(item.getName() + ": use a String with choices, not an enum");
			if (item.getLabel() == null || item.getLabel().isBlank()) broken.add(item.getName() + " needs a label");
		}
		if (images > 1) broken.add("more than one image input; make the others texts");
		if (visible > VISIBLE_INPUTS) broken.add(visible + " inputs before the advanced heading, " + VISIBLE_INPUTS +
			" are allowed");
	}

	private static void checkPreview(final CommandInfo info, final List<String> broken) {
		final ModuleItem<?> preview = info.getInput(PreviewableCommand.PREVIEW);
		if (preview == null || preview.getType() != boolean.class || preview.isPersisted() || preview
			.getVisibility() != ItemVisibility.INVISIBLE) broken.add(
				"it needs an input boolean preview with visibility = INVISIBLE and persist = false");
	}

	/** ImageJ finds a key wherever no letter stands before it, so also at the end of another one. */
	private static void checkKeys(final CommandInfo info, final List<String> broken) {
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : info.inputs())
			if (InputRules.isForUsers(item)) keys.add(item.getName());
		for (final String key : keys) {
			if (!key.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) broken.add(key + " is not snake_case");
			for (final String other : keys)
				if (other.matches(".*[_0-9]" + key)) broken.add("macros take " + key + " for the end of " + other);
		}
	}
}
