package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.StartService;

import ij.plugin.frame.Recorder;

import org.scijava.module.Module;
import org.scijava.service.AbstractService;

/** Starts a command from within another one as ImageJ's menu would. */
public class ImageJStartService extends AbstractService implements StartService {

	@Override
	public void start(final Module module) {
		if (Recorder.record) {
			Recorder.saveCommand();
			Recorder.setCommand(module.getInfo().getMenuPath().getLeaf().getName());
		}
		RunCommand.attend(module);
	}
}
