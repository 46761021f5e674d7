package io.github.unrollj.standalone.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.host.Commands;
import io.github.unrollj.standalone.bridge.DirectRun;
import io.github.unrollj.standalone.bridge.HeadlessImageJ;

import ij.ImagePlus;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;

/**
 * The macro line that a command records gives the same results when it is replayed, headless and in batch mode: images,
 * files and the log. All commands there are, so none can be forgotten. In a real ImageJ the same is done by
 * {@code realimagej}.
 */
public class ReplayTest {

	private static final Commands COMMANDS = Commands.discover();
	private static ReplayCase current;
	private static Path folder;
	private static DirectRun direct;
	private static List<String> titles;

	@TempDir
	private Path root;

	static Stream<String> commands() {
		return COMMANDS.all().stream().map(CommandInfo::getName);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void recordedLineGivesTheSameAgain(final String name) {
		folder = root.resolve("files");
		current = ReplayCase.of(COMMANDS.get(name), folder);
		direct = null;
		final Map<String, String> results = run("call(\"" + ReplayTest.class.getName() + ".direct\");", "");
		assertFalse(results.isEmpty(), () -> name + " has no results to compare");
		final String saving = Results.saving(titles, folder);
		assertEquals(results, run(direct.line(), saving), direct.line());
		assertEquals(results, run("setBatchMode(true); " + direct.line(), saving), direct.line());
		System.out.println(direct.line() + "\n  the same headless and in batch mode: " + String.join(", ", results.keySet()));
	}

	/** Called by the macro, which has the images. */
	public static String direct() {
		direct = DirectRun.of(current.command(), current.options());
		titles = direct.images().stream().map(ImagePlus::getTitle).toList();
		Results.save(direct.images(), folder);
		return "";
	}

	private static Map<String, String> run(final String statement, final String saving) {
		Results.delete(folder);
		final PrintStream out = System.out;
		final ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
		try {
			HeadlessImageJ.run("close('*');\n" + current.prepare(folder) + "print('====');\n" + statement + "\n" + saving, "");
			if (direct == null) throw new IllegalStateException("The command failed: " + log.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
		}
		final Map<String, String> results = Results.in(folder);
		final String text = log.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("===="), text);
		final String after = text.substring(text.indexOf("====") + 4).strip();
		if (!after.isEmpty()) results.put("log", Results.words(after));
		return results;
	}
}
