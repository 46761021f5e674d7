package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.host.QuietStatusService;

import java.io.Console;

/** A progress bar in the last line of a terminal; in a pipe or a log, nothing. */
public class TerminalStatusService extends QuietStatusService {

	private static final int BAR = 20;
	private static final int WIDTH = 78;

	private final boolean terminal = isTerminal();
	private boolean drawn;

	@Override
	public void showStatus(final String message) {
		// between two bars there is nothing to say
	}

	@Override
	public synchronized void showStatus(final int value, final int maximum, final String message) {
		if (!terminal || maximum <= 0) return;
		System.err.print("\r" + bar(value, maximum, message));
		System.err.flush();
		drawn = true;
	}

	@Override
	public synchronized void warn(final String message) {
		clearStatus();
		System.err.println(message);
	}

	@Override
	public synchronized void clearStatus() {
		if (drawn) System.err.print("\r" + " ".repeat(WIDTH) + "\r");
		drawn = false;
	}

	static String bar(final int value, final int maximum, final String message) {
		final int full = (int) ((long) BAR * Math.max(0, Math.min(value, maximum)) / maximum);
		final String line = String.format("[%s%s] %3d %%  %s", "#".repeat(full), " ".repeat(BAR - full), 100L * value /
			maximum, message);
		return String.format("%-" + WIDTH + "." + WIDTH + "s", line);
	}

	/** From Java 22 on there is always a console; whether it is a terminal, it then says itself. */
	private static boolean isTerminal() {
		final Console console = System.console();
		if (console == null) return false;
		try {
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (final ReflectiveOperationException e) {
			return true;
		}
	}
}
