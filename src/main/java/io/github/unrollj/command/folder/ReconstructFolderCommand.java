package io.github.unrollj.command.folder;

import ij.measure.ResultsTable;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.work.Progress;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.Button;

/**
 * Runs one command that makes an image of an image, a reconstructor's or any other, on every image of a folder. Results
 * that are there are left alone, so that a second call goes on where the first one stopped; a result appears under its name
 * when it and all that belongs to it are complete. An error costs its own file only; when all others are done, it is thrown.
 * <p>
 * In the folder of the results, {@code batch-COMMAND.csv} is the table that is also shown, titled
 * "Reconstructed Folder", and to {@code batch-COMMAND.log} goes what the command reports of every file.
 */
@Plugin(type = Command.class, name = ReconstructFolderCommand.NAME, headless = true,
	menuPath = "Plugins>UnrollJ>Reconstruct Folder", description = "Runs a command on every image of a folder.")
public class ReconstructFolderCommand extends ReconstructCommand {

	/** Name of this command. */
	public static final String NAME = "batch";

	/** Title of the table. */
	public static final String TITLE = "Reconstructed Folder";

	@Parameter(label = "Command", style = IMAGE_COMMAND, persist = false,
		description = "Name of a command that makes an image of an image; in macros that of its menu entry too")
	private String command;

	@Parameter(label = "Folder of images", style = "directory")
	private File input_folder;

	@Parameter(label = "Files (such as *.tif; *: all images)", persist = false,
		description = "Which files, such as *.tif or cell-*.{tif,png}; a pattern that ends with * takes images only")
	private String filter = "*";

	@Parameter(label = "Folder for results", style = "directory", description = "Folder for results; is made if it is not there")
	private File output_folder;

	@Parameter(label = "Suffix of results' names", required = false, persist = false,
		description = "Stands between a file's name and its ending in the name of the result")
	private String suffix = "";

	@Parameter(label = "The command's options (key=value ...)", required = false, persist = false,
		description = "As in macros: key=value other=[value with blanks]")
	private String options = "";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Further results (names or all)", required = false, persist = false,
		description = "Results to be written beside the main one, separated by commas, without \"output_\"; or all")
	private String also = "";

	@Parameter(label = "File format", choices = { "tif", "png", "jpg" }, persist = false,
		description = "tif: any image, 32 bit; png, jpg: single images of 8 bits or RGB, png also of 16 bits")
	private String format = "tif";

	@Parameter(label = "Replace results that are there", persist = false)
	private boolean overwrite = false;

	@Parameter(label = "Subfolders too", persist = false)
	private boolean subfolders = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ResultsTable table;

	@Parameter
	private PluginService pluginService;

	@Parameter
	private LogService logService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final Commands commands = Commands.of(pluginService.getIndex());
		final FolderMethod method = FolderMethod.of(commands, command, options);
		final Path from = Inputs.existingFolder("input_folder", input_folder).toPath();
		final Path to = folder(output_folder);
		final ResultFiles results = new ResultFiles(to, suffix, format, method.outputs(also));
		final List<FolderItem> items = new FolderItems(from, filter, subfolders, method.endings()).of(results);
		Files.createDirectories(to);
		final String stem = NAME + "-" + method.name().replace(' ', '-');
		final FolderTable rows = new FolderTable(to.resolve(stem + ".csv"));
		try (FolderLog log = FolderLog.append(to.resolve(stem + ".log"), logService);
				FolderRun run = new FolderRun(commands, method, results, overwrite, log, rows))
		{
			run.all(items, progress);
		}
		finally {
			rows.save();
		}
		table = rows.results();
		if (!GraphicsEnvironment.isHeadless()) table.show(TITLE);
		rows.requireNoFailure();
	}

	private static Path folder(final File folder) {
		if (!folder.exists() || folder.isDirectory()) return folder.toPath();
		throw new IllegalArgumentException("output_folder is " + folder + " and must be a folder, there or not");
	}
}
