package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.host.Commands;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;

/**
 * {@code java -jar unrollj.jar}. Exit codes: 0 done, 1 the run failed, 2 the command line is wrong; for 1 and 2 there
 * is one sentence on the standard error stream.
 */
public final class Main {

	/** Held here, because what is set on a logger is lost with it. */
	private static final Logger FRAMEWORK = Logger.getLogger("io.github.unrollj");

	private Main() {}

	public static void main(final String... args) {
		System.setProperty("java.awt.headless", "true");
		// the library that reads HDF5 logs through SLF4J, which would complain that nobody listens
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		FRAMEWORK.setLevel(Level.WARNING);
		final int code = run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
		System.exit(code);
	}

	/** Does what the arguments say; returns the exit code. */
	static int run(final PrintWriter out, final PrintWriter err, final String... args) {
		final CommandLine line = new CommandTree(Commands.discover(), args).build();
		line.setOut(out).setErr(err);
		line.setParameterExceptionHandler((e, rest) -> {
			final CommandLine at = e.getCommandLine();
			err.println(sentence(e) + " (see " + at.getCommandSpec().qualifiedName() + " --help)");
			return CommandLine.ExitCode.USAGE;
		});
		line.setExecutionExceptionHandler((e, at, parsed) -> {
			err.println(sentence(e));
			if (CommandTree.isVerbose(parsed)) e.printStackTrace(err);
			return CommandLine.ExitCode.SOFTWARE;
		});
		try {
			return line.execute(args);
		}
		catch (final OutOfMemoryError e) {
			// picocli's handler sees exceptions only
			err.println("The memory of " + Runtime.getRuntime().maxMemory() / (1 << 20) +
				" MB is not enough: give Java more, as in java -Xmx8g -jar unrollj.jar, or use smaller images");
			return CommandLine.ExitCode.SOFTWARE;
		}
	}

	private static String sentence(final Throwable e) {
		final String message = e.getMessage();
		return message == null || message.isBlank() ? e.toString() : message.strip();
	}
}
