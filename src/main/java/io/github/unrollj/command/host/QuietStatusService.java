package io.github.unrollj.command.host;

import org.scijava.app.StatusService;
import org.scijava.app.event.StatusEvent;
import org.scijava.service.AbstractService;

/** Status messages without SciJava's events; subclasses say where they go. */
public abstract class QuietStatusService extends AbstractService implements StatusService {

	@Override
	public void showProgress(final int value, final int maximum) {
		showStatus(value, maximum, "");
	}

	@Override
	public void showStatus(final int value, final int maximum, final String message, final boolean warn) {
		showStatus(value, maximum, message);
	}

	@Override
	public String getStatusMessage(final String application, final StatusEvent event) {
		return event.getStatusMessage();
	}
}
