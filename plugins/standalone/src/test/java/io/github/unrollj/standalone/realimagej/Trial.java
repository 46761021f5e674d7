package io.github.unrollj.standalone.realimagej;

import io.github.unrollj.command.host.MacroOptions;
import io.github.unrollj.standalone.bridge.DirectRun;
import io.github.unrollj.standalone.replay.ReplayCase;
import io.github.unrollj.standalone.replay.Results;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.MessageDialog;

import java.awt.Frame;
import java.awt.Window;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.scijava.command.CommandInfo;

/**
 * One command in a real ImageJ: by its dialog, from the line that this records, from the same in batch mode, and directly.
 * All four must give the same.
 */
public final class Trial {

	private static final String ADVANCED = "Advanced...";
	private static Trial current;

	private final ReplayCase good;
	private final String name;
	private final Path folder;
	private final Screen screen;
	private final Desk desk;
	private DirectRun direct;
	private List<String> titles;

	Trial(final CommandInfo command, final Path folder, final Screen screen, final Desk desk) {
		this.folder = folder;
		good = ReplayCase.of(command, folder);
		name = command.getName();
		this.screen = screen;
		this.desk = desk;
	}

	/** Returns the recorded line and what was compared. */
	String run() {
		prepare();
		current = this;
		MacroRun.of("call(\"" + Trial.class.getName() + ".direct\");");
		if (direct == null) throw new IllegalStateException(name + " failed, see above");
		final String saving = Results.saving(titles, folder);
		final Map<String, String> expected = results();

		prepare();
		final String recorded = byDialog();
		if (direct.asks()) {
			photographWindows();
			MacroRun.of(saving);
			require(expected, results(), "its dialog");
		}
		require(Map.of("line", direct.line()), Map.of("line", recorded), "the recorder");

		prepare();
		MacroRun.of(recorded);
		MacroRun.of(saving);
		require(expected, results(), "the recorded line");

		prepare();
		MacroRun.of("setBatchMode(true);\n" + good.prepare(folder) + "print(\"\\\\Clear\");\n" + recorded + "\n" + saving);
		require(expected, results(), "the recorded line in batch mode");
		return recorded + "\n  the same " + (direct.asks() ? "by the dialog, " : "") + "replayed and in batch mode: " + String.join(
			", ", expected.keySet());
	}

	/** Called by a macro: where nobody is asked. */
	public static String direct() {
		current.direct = DirectRun.of(current.good.command(), current.good.options());
		current.titles = current.direct.images().stream().map(ImagePlus::getTitle).toList();
		Results.save(current.direct.images(), current.folder);
		return "";
	}

	private void prepare() {
		desk.clear();
		Results.delete(folder);
		MacroRun.of(good.prepare(folder));
		desk.clearLog();
	}

	private Map<String, String> results() {
		final Map<String, String> results = Results.in(folder);
		final Map<String, String> texts = new LinkedHashMap<>();
		desk.read(texts);
		texts.forEach((title, text) -> results.put(title, Results.words(text)));
		return results;
	}

	/** Commands that do not ask may start one that does. */
	private String byDialog() {
		IJ.doCommand(good.label());
		if (direct.asks()) fill(MacroOptions.parse(good.options()));
		else if (name.startsWith("sample ")) {
			Wait.forSome("the dialog of the sample's command", () -> CommandDialog.showing(null, null)).close("Cancel");
		}
		finish();
		return Wait.forSome("a recorded line of " + good.label(), () -> desk.recorded(good.label()));
	}

	private void fill(final Map<String, String> options) {
		final CommandDialog dialog = await(null);
		check(dialog, "dialog " + name);
		final Map<String, String> missing = set(dialog, options);
		if (!dialog.hasButton(ADVANCED)) {
			requireSet(missing);
			dialog.close("OK");
			return;
		}
		dialog.close(ADVANCED);
		final CommandDialog advanced = await(dialog);
		check(advanced, "dialog " + name + " advanced");
		requireSet(set(advanced, missing));
		advanced.close("OK");
		await(advanced).close("OK");
	}

	private CommandDialog await(final CommandDialog other) {
		return Wait.forSome("the dialog of " + good.label(), () -> CommandDialog.showing(good.label(), other));
	}

	private void check(final CommandDialog dialog, final String picture) {
		screen.photograph(dialog.window(), picture);
		if (!dialog.flaws().isEmpty()) throw new IllegalStateException("The " + picture + " looks bad: " + dialog.flaws());
	}

	/** Returns those for which there is no field. */
	private Map<String, String> set(final CommandDialog dialog, final Map<String, String> options) {
		return options.entrySet().stream().filter(option -> !dialog.set(label(option.getKey()), option.getValue())).collect(
			Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** With one image open there is nothing to choose. */
	private static void requireSet(final Map<String, String> missing) {
		if (!missing.keySet().stream().allMatch("image"::equals)) throw new IllegalStateException("No fields for " + missing);
	}

	private String label(final String key) {
		return good.command().getInput(key).getLabel();
	}

	/** Waits for the end of the command's thread, and shows what ImageJ complains of. */
	private void finish() {
		Wait.until("the end of " + good.label(), () -> {
			final Optional<MessageDialog> complaint = Screen.windows(MessageDialog.class).findFirst();
			if (complaint.isPresent()) {
				screen.photograph(complaint.get(), "complaint " + name);
				complaint.get().dispose();
				throw new IllegalStateException(good.label() + ": " + complaint.get().getTitle() + ", see the picture");
			}
			return Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals(good.label()));
		});
	}

	private void photographWindows() {
		final List<Window> windows = Screen.windows(Window.class).filter(Desk::isResult).toList();
		for (final Window window : windows)
			screen.photograph(window, "window " + name + " " + (window instanceof Frame ? ((Frame) window).getTitle() : ""));
	}

	private void require(final Map<String, String> expected, final Map<String, String> actual, final String way) {
		if (!expected.equals(actual)) throw new IllegalStateException(name + " by " + way + "\n  expected " + expected +
			"\n  but got  " + actual);
	}
}
