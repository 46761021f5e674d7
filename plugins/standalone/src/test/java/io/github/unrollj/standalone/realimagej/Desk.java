package io.github.unrollj.standalone.realimagej;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.ImageWindow;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;

import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Label;
import java.awt.Window;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.swing.JFrame;

/** What is open in ImageJ besides dialogs: images, tables, the log, and the recorder. */
final class Desk {

	private static final String LOG = "Log";

	private final Recorder recorder = new Recorder();
	private int recorded;

	/** Closes all but ImageJ and its recorder; the log is empty then. */
	void clear() {
		Screen.windows(GenericDialog.class).forEach(Desk::cancel);
		Screen.windows(Dialog.class).forEach(Dialog::dispose);
		if (WindowManager.getIDList() != null) {
			for (final int id : WindowManager.getIDList()) {
				final ImagePlus image = WindowManager.getImage(id);
				image.changes = false;
				image.close();
			}
		}
		for (final Frame frame : Frame.getFrames()) {
			if (frame instanceof JFrame && frame.isShowing()) frame.dispose();
			if (!(frame instanceof TextWindow) || !frame.isShowing()) continue;
			if (frame.getTitle().equals(LOG)) clearLog();
			else ((TextWindow) frame).close(false);
		}
		recorded = recorder.getText().length();
	}

	/** A command whose dialog is only disposed of goes on as if it had been confirmed. */
	private static void cancel(final GenericDialog dialog) {
		if (Screen.button(dialog, "Cancel").isEmpty()) return;
		Screen.press(dialog, "Cancel");
		Wait.until("the end of a cancelled dialog", () -> !dialog.isShowing());
	}

	/** What comes next stands alone in the log. */
	void clearLog() {
		IJ.log("\\Clear");
	}

	/** Adds the log and the tables to results. */
	void read(final Map<String, String> results) {
		Screen.windows(TextWindow.class).forEach(window -> {
			final String text = window.getTextPanel().getText().strip();
			if (!text.isEmpty()) results.put(window.getTitle().toLowerCase(Locale.ROOT), text);
		});
	}

	/** The line of a command that was recorded since the desk was cleared, if it is there already. */
	Optional<String> recorded(final String label) {
		final String text = recorder.getText();
		return text.substring(Math.min(recorded, text.length())).lines().filter(line -> line.startsWith("run(\"" + label +
			"\"")).findFirst();
	}

	/** What can be seen and read: windows, log and recorder. */
	static String describe() {
		final String windows = Screen.windows(Window.class).map(Desk::words).collect(Collectors.joining("\n  "));
		final Recorder open = Recorder.getInstance();
		return "Windows:\n  " + windows + "\nLog:\n" + Objects.requireNonNullElse(IJ.getLog(), "").indent(2) + "Recorder (" +
			(Recorder.record ? "on" : "off") + "):\n" + (open == null ? "" : open.getText().indent(2));
	}

	private static String words(final Window window) {
		final String title = window instanceof Frame ? ((Frame) window).getTitle() : window instanceof Dialog ? ((Dialog) window)
			.getTitle() : "";
		final String labels = Screen.components(window).stream().filter(Label.class::isInstance).map(label -> ((Label) label)
			.getText()).collect(Collectors.joining(" | "));
		return window.getClass().getSimpleName() + " \"" + title + "\" " + labels;
	}

	/** Windows of images, tables and a log that says something. */
	static boolean isResult(final Window window) {
		return window instanceof ImageWindow || window instanceof JFrame || window instanceof TextWindow &&
			!((TextWindow) window).getTextPanel().getText().isBlank();
	}
}
