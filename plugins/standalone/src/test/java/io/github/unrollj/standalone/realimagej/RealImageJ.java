package io.github.unrollj.standalone.realimagej;

import io.github.unrollj.command.host.Commands;

import ij.IJ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.scijava.command.CommandInfo;

/**
 * Tries every command in the ImageJ that this is loaded into, with its windows on a display. Started by a macro's
 * {@code call}, from a jar in ImageJ's plugins folder beside the plugin, so that classes come from where users' come from.
 */
public final class RealImageJ {

	private final Path folder;
	private final TimeLimit limit;
	private final Screen screen;
	private final List<String> failures = new ArrayList<>();
	private int tried;

	private RealImageJ(final Path folder, final TimeLimit limit) {
		this.folder = folder;
		this.limit = limit;
		screen = new Screen(folder.resolve("pictures"));
	}

	/**
	 * Returns at once; ends the process when all is tried, with exit code 1 if anything was wrong.
	 *
	 * @param folder for pictures and files
	 * @param only regular expression of the commands' names
	 * @param seconds after which no further command is tried
	 */
	public static String start(final String folder, final String only, final String seconds) {
		final TimeLimit limit = TimeLimit.of(Long.parseLong(seconds));
		final Thread thread = new Thread(() -> {
			int code = 1;
			try {
				code = new RealImageJ(Path.of(folder), limit).run(only) ? 0 : 1;
			}
			catch (final RuntimeException | Error e) {
				e.printStackTrace();
			}
			Runtime.getRuntime().halt(code);
		}, "Real ImageJ");
		thread.setContextClassLoader(RealImageJ.class.getClassLoader());
		thread.start();
		return "";
	}

	private boolean run(final String only) {
		Wait.until("ImageJ's window", () -> IJ.getInstance() != null && IJ.getInstance().isShowing());
		System.out.println("ImageJ " + IJ.getFullVersion() + ", Java " + System.getProperty("java.version"));
		final List<CommandInfo> commands = Commands.discover().all().stream().filter(command -> !command.getMenuPath()
			.isEmpty() && command.getName().matches(only)).toList();
		attempt("the menu", () -> new MenuTour(screen).run(commands));
		final Desk desk = new Desk();
		final StringBuilder lines = new StringBuilder();
		for (final CommandInfo command : commands) {
			if (limit.isOver()) break;
			tried++;
			attempt(command.getName(), () -> {
				final String line = new Trial(command, folder.resolve("files"), screen, desk).run();
				lines.append(line).append('\n');
				return line;
			});
		}
		if ("train".matches(only) && !limit.isOver()) {
			attempt("the training window", () -> new TrainingTour(folder.resolve("training"), screen, desk).run());
		}
		write(folder.resolve("lines.txt"), lines.toString());
		if (tried < commands.size()) System.out.println("Not tried, as this machine is slow: " + commands.subList(tried, commands
			.size()).stream().map(CommandInfo::getName).collect(Collectors.joining(", ")));
		System.out.println(failures.isEmpty() ? tried + " of " + commands.size() + " commands are as they should be" :
			"Failed: " + String.join(", ", failures));
		return failures.isEmpty();
	}

	private interface Attempt {

		String run();
	}

	private void attempt(final String what, final Attempt attempt) {
		final long begin = System.nanoTime();
		try {
			System.out.println(attempt.run());
		}
		catch (final RuntimeException e) {
			failures.add(what);
			System.out.println("FAILED " + what);
			e.printStackTrace(System.out);
			System.out.println("Threads:" + TimeLimit.threads());
			screen.photographAll("failed " + what);
			System.out.println(Desk.describe());
		}
		System.out.printf("  (%s: %.1f s)%n", what, (System.nanoTime() - begin) / 1e9);
	}

	private static void write(final Path file, final String text) {
		try {
			Files.writeString(file, text);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
