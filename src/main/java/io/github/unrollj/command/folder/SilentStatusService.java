package io.github.unrollj.command.folder;

import io.github.unrollj.command.host.QuietStatusService;

/** Commands within another one report to that one. */
public class SilentStatusService extends QuietStatusService {

	@Override
	public void showStatus(final String message) {
		// the surrounding command shows its own
	}

	@Override
	public void showStatus(final int value, final int maximum, final String message) {
		// the surrounding command shows its own
	}

	@Override
	public void warn(final String message) {
		// the surrounding command shows its own
	}

	@Override
	public void clearStatus() {
		// nothing was shown
	}
}
