package io.github.unrollj.command.folder;

import org.scijava.log.AbstractLogService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;

/** What a command has to say of a file, in the folder's log. */
public class FolderLogService extends AbstractLogService {

	private FolderLog log;

	void writeTo(final FolderLog newLog) {
		log = newLog;
	}

	@Override
	protected void messageLogged(final LogMessage message) {
		if (log == null) return;
		if (message.level() <= LogLevel.WARN) log.warning(message.text());
		else log.line(message.text());
	}
}
