package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;

import java.awt.GraphicsEnvironment;

import org.scijava.Cancelable;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginIndex;

/**
 * Runs one of our commands in plain ImageJ 1.x, where there is no SciJava: the argument is the command's name, as
 * {@code plugins.config} gives it. The user gets a dialog, a macro gets what it says and defaults for the rest, never a
 * dialog; keys are the same in both and in Fiji.
 */
public final class RunCommand implements PlugIn {

	@Override
	public void run(final String name) {
		final Thread thread = Thread.currentThread();
		final ClassLoader loader = thread.getContextClassLoader();
		thread.setContextClassLoader(RunCommand.class.getClassLoader());
		try {
			final Module module = Host.create(name);
			if (isMacro()) {
				final String options = Macro.getOptions();
				MacroInputs.apply(options == null ? "" : options, module);
				module.run();
				conclude(module, true);
			}
			else attend(module);
		}
		catch (final RuntimeException e) {
			report(name, e);
		}
		finally {
			thread.setContextClassLoader(loader);
		}
	}

	/** All plugins that there are. */
	static PluginIndex plugins() {
		return Host.COMMANDS.index();
	}

	/** Runs a command with a dialog, which begins with the inputs that it has. */
	static void attend(final Module module) {
		if (!new InputDialog(module).ask()) return;
		if (Recorder.record) record(module);
		module.run();
		conclude(module, false);
	}

	/** At once: ImageJ itself would at the command's end, if the user has started no other one meanwhile. */
	private static void record(final Module module) {
		MacroInputs.record(module);
		Recorder.saveCommand();
	}

	/** Whether nobody is to be asked: ImageJ's run(...) names its thread so. */
	private static boolean isMacro() {
		return GraphicsEnvironment.isHeadless() || Thread.currentThread().getName().startsWith("Run$_");
	}

	/** Tables are shown by their commands, under the title that macros know. */
	private static void conclude(final Module module, final boolean macro) {
		if (module instanceof Cancelable && ((Cancelable) module).isCanceled()) {
			if (macro) Macro.abort();
			return;
		}
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object value = module.getOutput(item.getName());
			if (value instanceof ImagePlus) show((ImagePlus) value);
			else if (value != null && !(value instanceof ResultsTable)) IJ.log(value.toString());
		}
	}

	/** What a command has shown itself would be there twice in a macro without a display. */
	private static void show(final ImagePlus image) {
		if (WindowManager.getImage(image.getID()) == null) image.show();
	}

	/** In a macro, ImageJ says in which line it is and stops; an exception alone would let the macro go on. */
	private static void report(final String name, final RuntimeException e) {
		final String message = e.getMessage() == null ? e.toString() : e.getMessage();
		if (Macro.MACRO_CANCELED.equals(message)) throw e;
		if (IJ.debugMode) IJ.handleException(e);
		final Interpreter interpreter = Interpreter.getInstance();
		if (isMacro() && interpreter != null) interpreter.abort(message);
		else if (GraphicsEnvironment.isHeadless()) throw e;
		else IJ.error("UnrollJ " + name, message);
	}

	/** The commands and their context, found and started when the first command runs. */
	private static final class Host {

		private static final Commands COMMANDS = Commands.discover();
		private static final CommandHost HOST = new CommandHost(COMMANDS.index(), ImageJStatusService.class,
			ImageJLogService.class, ImageJStartService.class, MemoryOutputService.class);

		private static Module create(final String name) {
			return HOST.create(COMMANDS.get(name));
		}
	}
}
