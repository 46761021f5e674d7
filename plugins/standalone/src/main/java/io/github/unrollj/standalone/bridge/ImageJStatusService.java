package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.host.QuietStatusService;

import ij.IJ;

/** Progress to ImageJ's status bar and progress bar. */
public class ImageJStatusService extends QuietStatusService {

	@Override
	public void showStatus(final String message) {
		IJ.showStatus(message);
	}

	@Override
	public void showStatus(final int value, final int maximum, final String message) {
		IJ.showStatus(message);
		IJ.showProgress(value, maximum);
	}

	@Override
	public void warn(final String message) {
		IJ.log(message);
	}

	@Override
	public void clearStatus() {
		IJ.showProgress(1.0);
		IJ.showStatus("");
	}
}
