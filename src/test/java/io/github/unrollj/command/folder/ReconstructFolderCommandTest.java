package io.github.unrollj.command.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.OutputService;
import io.github.unrollj.image.ImageFiles;

import ij.IJ;
import ij.gui.NewImage;
import ij.measure.ResultsTable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;

class ReconstructFolderCommandTest {

	private static Context context;

	@TempDir
	Path folder;

	private Path in;
	private Path out;

	@BeforeAll
	static void start() {
		context = new Context(CommandService.class, OutputService.class, StatusService.class);
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@BeforeEach
	void folders() throws Exception {
		in = Files.createDirectories(folder.resolve("in/deep")).getParent();
		out = folder.resolve("made/out");
	}

	@Test
	void declarationKeepsTheRules() {
		CommandRules.check(ReconstructFolderCommand.class);
	}

	@Test
	void imagesOfAFolderAndNothingElse() throws Exception {
		write("b.tif", 4);
		write("A.TIF", 4);
		write("deep/c.tif", 4);
		Files.writeString(in.resolve("notes.txt"), "no image");
		Files.writeString(in.resolve(".hidden.tif"), "no image");
		final ResultsTable table = run("fold", "options", "value=3", "suffix", "-f");
		assertEquals(List.of("A-f.tif", "b-f.tif", "batch-fold.csv", "batch-fold.log"), files(out));
		assertEquals(3, IJ.openImage(out.resolve("b-f.tif").toString()).getProcessor().getf(0, 0));
		assertEquals("A.TIF done", table.getStringValue("file", 0) + " " + table.getStringValue("status", 0));
		final String log = Files.readString(out.resolve("batch-fold.log"));
		assertTrue(log.contains("fold value=3: 2 files, 0 done before"), log);
		assertTrue(log.contains("report of b.tif"), log);
		assertTrue(log.contains("Warning: a warning"), log);
		assertTrue(log.contains("2 files: 2 done, 0 skipped, 0 failed"), log);
	}

	@Test
	void subfoldersAreMirrored() throws Exception {
		write("deep/c.tif", 4);
		run("Fold Image", "subfolders", true, "also", "all");
		assertEquals(List.of("c-rest.tif", "c.tif"), files(out.resolve("deep")));
	}

	@Test
	void filesThatTheCommandReadsItself() throws Exception {
		Files.writeString(in.resolve("a.raw"), "raw");
		write("b.tif", 4);
		run("fold");
		assertTrue(files(out).containsAll(List.of("a.tif", "b.tif")));
		assertTrue(Files.readString(out.resolve("batch-fold.log")).contains("report of a.raw"));
	}

	@Test
	void secondCallGoesOnAndLeavesWhatIsThere() throws Exception {
		write("a.tif", 4);
		write("b.tif", 4);
		Files.createDirectories(out.resolve(".b.tif.part"));
		Files.writeString(out.resolve(".b.tif.part/b.tif"), "half-written by a killed run");
		Files.writeString(out.resolve("a.tif"), "there");
		final ResultsTable table = run("fold", "also", "rest");
		assertEquals("skipped", table.getStringValue("status", 0));
		assertEquals("there", Files.readString(out.resolve("a.tif")));
		assertEquals(List.of("a.tif", "b-rest.tif", "b.tif", "batch-fold.csv", "batch-fold.log"), files(out));
		run("fold", "overwrite", true);
		assertEquals(1, IJ.openImage(out.resolve("a.tif").toString()).getProcessor().getf(0, 0));
	}

	@Test
	void errorsCostTheirFileOnlyAndAreThrownAtTheEnd() throws Exception {
		write("a.tif", 13);
		Files.writeString(in.resolve("b.tif"), "no image");
		write("c.tif", 4);
		final String message = failure("fold", "also", "rest");
		assertTrue(message.startsWith("2 of 3 files failed, see "), message);
		assertTrue(message.endsWith("the first is a.tif: The width is 13"), message);
		assertEquals(List.of("batch-fold.csv", "batch-fold.log", "c-rest.tif", "c.tif"), files(out));
		final List<String> rows = Files.readAllLines(out.resolve("batch-fold.csv"));
		assertEquals("file,status,seconds,result,message", rows.get(0));
		assertTrue(rows.get(1).matches("a.tif,failed,\\d+\\.\\d\\d,,The width is 13"), rows.get(1));
		assertTrue(rows.get(3).startsWith("c.tif,done,"), rows.get(3));
	}

	@Test
	void resultsInTheSameFolderAreNoImagesOfTheNextCall() throws Exception {
		write("a.tif", 4);
		out = in;
		assertTrue(failure("fold").startsWith("suffix is empty and output_folder is input_folder"));
		run("fold", "suffix", "-f", "also", "rest");
		assertEquals(1, run("fold", "suffix", "-f", "also", "rest").size());
		assertEquals(List.of("a-f-rest.tif", "a-f.tif", "a.tif", "batch-fold.csv", "batch-fold.log", "deep"), files(in));
	}

	@Test
	void whatIsWrongIsNamedBeforeAnythingIsDone() throws Exception {
		write("a.tif", 4);
		assertTrue(failure("unfold").matches("command is \"unfold\" and must be one of .*double, .*fold.*"));
		assertEquals("value is 10 and must be from 0 to 9", failure("fold", "options", "value=10"));
		assertEquals("options has the key image; fold has value", failure("fold", "options", "image=a"));
		assertEquals("also is \"best\", but fold has the further results rest", failure("fold", "also", "best"));
		assertTrue(failure("fold", "filter", "*.png").startsWith("filter is \"*.png\", which matches no image in "));
		assertTrue(failure("fold", "filter", "[a").startsWith("filter is \"[a\" and must be a pattern"));
		assertTrue(failure("fold", "suffix", "a/b").startsWith("suffix is \"a/b\" and must be"));
		ImageFiles.save(NewImage.createByteImage("a", 4, 4, 1, NewImage.FILL_BLACK), in.resolve("a.png"));
		assertEquals("The results of a.png and a.tif would have the same name; choose one of the two by filter", failure(
			"fold"));
		assertFalse(Files.exists(out));
	}

	@Test
	void cancelledRunLeavesNothingHalfWritten() throws Exception {
		write("a.tif", 4);
		final ReconstructFolderCommand command = new ReconstructFolderCommand();
		context.inject(command);
		final CommandModule module = new CommandModule(context.service(CommandService.class).getCommand(
			ReconstructFolderCommand.class), command);
		module.setInput("command", "fold");
		module.setInput("input_folder", in.toFile());
		module.setInput("output_folder", out.toFile());
		command.cancel("enough");
		command.run();
		assertTrue(command.isCanceled());
		assertFalse(Files.exists(out.resolve("a.tif")));
	}

	private void write(final String name, final int width) throws Exception {
		ImageFiles.save(NewImage.createFloatImage("in", width, 4, 1, NewImage.FILL_WHITE), in.resolve(name));
	}

	private ResultsTable run(final String command, final Object... more) throws Exception {
		final List<Object> inputs = new ArrayList<>(List.of("command", command, "input_folder", in.toFile(),
			"output_folder", new File(out.toString())));
		inputs.addAll(Arrays.asList(more));
		return (ResultsTable) context.service(CommandService.class).run(ReconstructFolderCommand.class, true, inputs
			.toArray()).get().getOutput("table");
	}

	private String failure(final String command, final Object... more) {
		Throwable cause = assertThrows(ExecutionException.class, () -> run(command, more));
		while (cause.getCause() != null && !(cause.getMessage().startsWith("filter is")))
			cause = cause.getCause();
		return cause.getMessage();
	}

	private static List<String> files(final Path folder) throws Exception {
		try (Stream<Path> list = Files.list(folder)) {
			return list.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
