package io.github.unrollj.standalone.bridge;

import ij.IJ;

import org.scijava.log.AbstractLogService;
import org.scijava.log.LogMessage;

/** What commands have to say while they run, in ImageJ's log window. */
public class ImageJLogService extends AbstractLogService {

	@Override
	protected void messageLogged(final LogMessage message) {
		IJ.log(message.text());
	}
}
