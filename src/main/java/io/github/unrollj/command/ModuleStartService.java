package io.github.unrollj.command;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** SciJava's own way, which is Fiji's. */
@Plugin(type = Service.class)
public class ModuleStartService extends AbstractService implements StartService {

	@Override
	public void start(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			final Object value = module.getInput(item.getName());
			// SciJava would put what was used last in place of it
			if (item.isPersisted() && value != null && !value.equals(item.getDefaultValue())) module.resolveInput(item
				.getName());
		}
		getContext().service(ModuleService.class).run(module, true);
	}
}
