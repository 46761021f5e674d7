package io.github.unrollj.command;

import org.scijava.log.AbstractLogService;
import org.scijava.log.LogMessage;

/** What nobody is to read. */
final class SilentLog extends AbstractLogService {

	@Override
	protected void messageLogged(final LogMessage message) {
		// that is all
	}
}
