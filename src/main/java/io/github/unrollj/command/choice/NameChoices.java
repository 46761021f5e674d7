package io.github.unrollj.command.choice;

import io.github.unrollj.command.UnrollCommand;
import io.github.unrollj.command.folder.FolderMethod;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.unrolled.Reconstructor;

import java.util.List;
import java.util.stream.Stream;

import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;
import org.scijava.widget.WidgetStyle;

/** What can be chosen for an input that is the name of something that is found at run time, by its widget style. */
public final class NameChoices {

	private NameChoices() {}

	/**
	 * Names in the order of the alphabet, before them an empty one if the input is optional; none at all if it is no such
	 * input.
	 */
	public static List<String> of(final ModuleItem<?> item, final PluginIndex plugins) {
		final List<String> names = names(item, plugins);
		return names.isEmpty() || item.isRequired() ? names : Stream.concat(Stream.of(""), names.stream()).toList();
	}

	/** Whether there are such names for a style. */
	static boolean has(final ModuleItem<?> item) {
		return WidgetStyle.isStyle(item, UnrollCommand.RECONSTRUCTOR) || WidgetStyle.isStyle(item, UnrollCommand.IMAGE_COMMAND);
	}

	private static List<String> names(final ModuleItem<?> item, final PluginIndex plugins) {
		final Stream<? extends PluginInfo<?>> found;
		if (WidgetStyle.isStyle(item, UnrollCommand.RECONSTRUCTOR)) found = plugins.getPlugins(Reconstructor.class).stream();
		else if (WidgetStyle.isStyle(item, UnrollCommand.IMAGE_COMMAND)) found = FolderMethod.all(Commands.of(plugins)).stream();
		else return List.of();
		return found.map(PluginInfo::getName).sorted().toList();
	}
}
