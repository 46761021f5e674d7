package io.github.unrollj.help;

import io.github.unrollj.unrolled.Reconstructor;

import java.util.Comparator;
import java.util.List;

import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;

/** Which page is about which class. */
public final class HelpTopics {

	private final List<PluginInfo<Reconstructor>> reconstructors;

	public HelpTopics(final PluginIndex plugins) {
		reconstructors = plugins.getPlugins(Reconstructor.class).stream().sorted(Comparator.comparing(PluginInfo::getName))
			.toList();
	}

	/** Names of the reconstructors that have a page. */
	public List<String> ids() {
		return reconstructors.stream().map(PluginInfo::getName).filter(id -> HelpPage.ofReconstructor(id).exists())
			.toList();
	}

	/** The page of the reconstructor in whose package, or below it, a class is; otherwise the first page. */
	public HelpPage of(final String className) {
		for (final PluginInfo<Reconstructor> reconstructor : reconstructors) {
			final String name = reconstructor.getClassName();
			final HelpPage page = HelpPage.ofReconstructor(reconstructor.getName());
			if (className.startsWith(name.substring(0, name.lastIndexOf('.') + 1)) && page.exists()) return page;
		}
		return HelpPage.FRONT;
	}
}
