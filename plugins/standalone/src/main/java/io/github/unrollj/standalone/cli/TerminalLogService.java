package io.github.unrollj.standalone.cli;

import org.scijava.app.StatusService;
import org.scijava.log.AbstractLogService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.plugin.Parameter;

/** What commands have to say while they run, on the standard error stream: results alone are on the other. */
public class TerminalLogService extends AbstractLogService {

	@Parameter
	private StatusService statusService;

	@Override
	protected void messageLogged(final LogMessage message) {
		statusService.clearStatus();
		System.err.println((message.level() == LogLevel.WARN ? "Warning: " : "") + message.text());
	}
}
