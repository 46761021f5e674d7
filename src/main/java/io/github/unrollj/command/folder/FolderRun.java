package io.github.unrollj.command.folder;

import ij.ImagePlus;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.command.host.FileOutputService;
import io.github.unrollj.command.host.OutputFiles;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.work.PartProgress;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Goes through the files of a folder with one command. */
final class FolderRun implements AutoCloseable {

	private static final String IMAGE = "image";

	private final CommandHost host;
	private final FileOutputService outputs;
	private final FolderMethod method;
	private final ResultFiles results;
	private final boolean overwrite;
	private final FolderLog log;
	private final FolderTable table;

	FolderRun(final Commands commands, final FolderMethod method, final ResultFiles results, final boolean overwrite,
		final FolderLog log, final FolderTable table)
	{
		this.host = new CommandHost(commands.index(), SilentStatusService.class, FolderLogService.class,
			FileOutputService.class);
		this.outputs = host.service(FileOutputService.class);
		this.method = method;
		this.results = results;
		this.overwrite = overwrite;
		this.log = log;
		this.table = table;
		host.service(FolderLogService.class).writeTo(log);
	}

	/** @throws CancellationException if cancelled; what is done is done */
	void all(final List<FolderItem> items, final Progress progress) throws IOException {
		final Set<FolderItem> missing = items.stream().filter(this::isMissing).collect(Collectors.toSet());
		log.summary(method + ": " + FolderTable.files(items.size()) + ", " + (items.size() - missing.size()) +
			" done before");
		int begun = 0;
		for (final FolderItem item : items) {
			if (missing.contains(item)) one(item, new PartProgress(progress, begun++, missing.size(), item.toString()));
			else table.skipped(item, results.main(item));
		}
		log.summary(table.summary());
	}

	private boolean isMissing(final FolderItem item) {
		return overwrite || !Files.exists(results.main(item));
	}

	private void one(final FolderItem item, final PartProgress progress) throws IOException {
		final long start = System.nanoTime();
		try {
			progress.check();
			progress.update(0, 1, "");
			log.about(item.toString());
			run(item, progress);
			final double seconds = (System.nanoTime() - start) / 1e9;
			table.done(item, results.main(item), seconds);
			log.summary(String.format(Locale.ROOT, "%s done in %.1f s", progress.place(), seconds));
		}
		catch (final CancellationException e) {
			log.summary(progress.place() + " cancelled");
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			final String reason = reason(e);
			table.failed(item, reason, (System.nanoTime() - start) / 1e9);
			log.failure(progress.place() + " failed: " + reason, e);
		}
		table.saveNowAndThen();
	}

	private static String reason(final Throwable e) {
		return e.getMessage() == null || e.getMessage().isBlank() ? e.toString() : e.getMessage().strip();
	}

	private void run(final FolderItem item, final Progress progress) throws IOException {
		final Module module = host.create(method.command());
		final String key = method.set(module, item);
		final ImagePlus image = key.equals(IMAGE) ? ImageFiles.open(item.file()) : null;
		if (image != null) OutputFiles.checkHolds("result", results.main(item), image);
		module.setInput(key, image == null ? item.file().toFile() : image);
		try (Staging staging = Staging.of(results, item)) {
			outputs.writeTo(staging.files(), image == null ? Float.SIZE : image.getBitDepth());
			try {
				((ReconstructCommand) module.getDelegateObject()).run(progress);
			}
			finally {
				outputs.abandon();
			}
			staging.commit();
		}
		report(module);
	}

	private void report(final Module module) {
		for (final ModuleItem<?> output : module.getInfo().outputs())
			if (output.getType() == String.class && module.getOutput(output.getName()) != null) {
				log.line((String) module.getOutput(output.getName()));
			}
	}

	@Override
	public void close() {
		host.close();
	}
}
