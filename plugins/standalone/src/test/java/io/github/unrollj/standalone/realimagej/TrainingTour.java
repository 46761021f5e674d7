package io.github.unrollj.standalone.realimagej;

import io.github.unrollj.standalone.replay.Results;

import ij.IJ;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.swing.JFrame;
import javax.swing.JLabel;

/** The window of a training that is cancelled, and of one that is finished before its time. */
final class TrainingTour {

	private static final String LABEL = "Train Reconstructor";
	private static final String FINISH = "Finish now and keep best";

	private final Path folder;
	private final Screen screen;
	private final Desk desk;

	TrainingTour(final Path folder, final Screen screen, final Desk desk) {
		this.folder = folder;
		this.screen = screen;
		this.desk = desk;
	}

	String run() {
		Results.delete(folder);
		desk.clear();
		MacroRun.of("File.makeDirectory('" + folder + "'); File.makeDirectory('" + folder + "/clean');" +
			"for (i = 1; i <= 4; i++) {" + "run('Simulate Fluorescence Image', 'width=96 height=96 noisy=false seed='+i);" +
			"saveAs('Tiff', '" + folder + "/clean/' + i + '.tif'); close('*'); }");
		final double cancelled = press("Cancel", "cancelled", "Cancelled; resume=true goes on from here");
		final double finished = press(FINISH, "finished", "Finished before the last step");
		if (!Files.exists(folder.resolve("finished.safetensors"))) throw new IllegalStateException("The best model is not kept");
		return String.format(Locale.ROOT, "Training ended %.2f s after Cancel, and %.2f s after Finish now with its last " +
			"validation", cancelled, finished);
	}

	/** Starts a long training by its dialog, presses a button after the first preview; returns the seconds to the end. */
	private double press(final String button, final String model, final String words) {
		desk.clear();
		IJ.doCommand(LABEL);
		final CommandDialog dialog = Wait.forSome("the dialog", () -> CommandDialog.showing(LABEL, null));
		dialog.set("Reconstructor", "lista");
		dialog.set("Folder of clean images", folder + "/clean");
		dialog.set("Model file to write", folder + "/" + model + ".safetensors");
		dialog.set("Epochs", "1000");
		dialog.close("Advanced...");
		final CommandDialog advanced = Wait.forSome("the dialog", () -> CommandDialog.showing(LABEL, dialog));
		advanced.set("Network configuration (JSON)", "{\"stages\":1}");
		advanced.set("Steps per epoch (0: from the number of images)", "5");
		advanced.set("Patch size (pixels)", "24");
		advanced.set("Samples per step", "4");
		advanced.close("OK");
		Wait.forSome("the dialog", () -> CommandDialog.showing(LABEL, advanced)).close("OK");
		final JFrame window = Wait.forSome("the training window", () -> Screen.window(JFrame.class, frame -> frame.getTitle()
			.startsWith("Training of")));
		Wait.until("a preview", () -> Screen.components(window).stream().anyMatch(TrainingTour::isPreview));
		Wait.until("some epochs", () -> IJ.getLog() != null && IJ.getLog().lines().count() > 3);
		screen.photographOnce(window, "training " + model + " running");
		final long begin = System.nanoTime();
		Screen.press(window, button);
		Wait.until("the end of training", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread
			.getName().equals(LABEL)));
		final double seconds = (System.nanoTime() - begin) / 1e9;
		Wait.until("a Close button", () -> Screen.button(window, "Close").isPresent());
		if (!shows(window, words)) throw new IllegalStateException("The training window does not say: " + words);
		screen.photograph(window, "training " + model);
		Screen.press(window, "Close");
		Wait.until("a closed window", () -> !window.isShowing());
		return seconds;
	}

	private static boolean isPreview(final Component component) {
		return component instanceof JLabel && ((JLabel) component).getIcon() != null && ((JLabel) component).getWidth() > 600;
	}

	private static boolean shows(final JFrame window, final String text) {
		return Screen.components(window).stream().anyMatch(component -> component instanceof JLabel && String.valueOf(
			((JLabel) component).getText()).contains(text));
	}
}
