package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.UnattendedInputs;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.command.host.FileOutputService;
import io.github.unrollj.command.host.OutputFiles;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of one command with the options given. */
final class CommandRun {

	private final Commands commands;
	private final CommandOptions options;

	CommandRun(final Commands commands, final CommandOptions options) {
		this.commands = commands;
		this.options = options;
	}

	/** Returns the exit code; throws what the command throws. */
	int run(final CommandSpec spec) {
		final ParseResult parsed = spec.commandLine().getParseResult();
		final Map<String, Object> values;
		final Map<String, Path> files;
		final ImagePlus image;
		try {
			values = options.values(parsed);
			files = outputFiles(parsed);
			image = openImages(values);
			if (image != null) files.forEach((key, file) -> OutputFiles.checkHolds(key, file, image));
		}
		catch (final IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
		return run(values, files, image == null ? Float.SIZE : image.getBitDepth(), spec.commandLine().getOut());
	}

	/**
	 * @param values of inputs by key
	 * @param files for outputs by key
	 * @param bits depth of the input
	 * @param out where results that are no images are printed
	 */
	int run(final Map<String, Object> values, final Map<String, Path> files, final int bits, final PrintWriter out) {
		final CommandHost host = new CommandHost(commands.index(), TerminalStatusService.class,
			TerminalLogService.class, FileOutputService.class);
		final FileOutputService outputs = host.service(FileOutputService.class);
		outputs.writeTo(files, bits);
		final Module module = host.create(options.command());
		values.forEach((key, value) -> {
			module.setInput(key, value);
			module.resolveInput(key);
		});
		new UnattendedInputs().process(module);
		try (Interruption interruption = Interruption.of(module, outputs::abandon)) {
			module.run();
		}
		if (module instanceof Cancelable && ((Cancelable) module).isCanceled()) {
			throw new CancellationException(((Cancelable) module).getCancelReason());
		}
		print(module, out);
		return CommandLine.ExitCode.OK;
	}

	private Map<String, Path> outputFiles(final ParseResult parsed) {
		final Map<String, Path> files = new LinkedHashMap<>();
		for (final ModuleItem<?> item : options.imageOutputs()) {
			final String text = parsed.matchedOptionValue(CommandOptions.name(item), null);
			if (text != null) files.put(item.getName(), OutputFiles.check(item.getName(), text));
		}
		return files;
	}

	/** Replaces the file of the image input by the image; returns it, or null if there is none. */
	private ImagePlus openImages(final Map<String, Object> values) {
		ImagePlus image = null;
		for (final ModuleItem<?> item : options.inputs()) {
			if (!ImagePlus.class.isAssignableFrom(item.getType()) || !values.containsKey(item.getName())) continue;
			image = Inputs.read(item.getName(), (File) values.get(item.getName()));
			values.put(item.getName(), image);
		}
		return image;
	}

	/** Images are in their files by now. */
	private static void print(final Module module, final PrintWriter out) {
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object value = module.getOutput(item.getName());
			if (value instanceof ResultsTable) print((ResultsTable) value, out);
			else if (value instanceof String) out.println(value);
			else if (value != null && !(value instanceof ImagePlus)) out.println(item.getName() + ": " + value);
		}
	}

	private static void print(final ResultsTable table, final PrintWriter out) {
		out.println(table.getColumnHeadings().strip());
		for (int row = 0; row < table.size(); row++)
			out.println(table.getRowAsString(row));
	}
}
