package io.github.unrollj.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.host.Commands;
import io.github.unrollj.help.HelpPage;
import io.github.unrollj.help.HelpTopics;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;

/** Help and everything else works without a network. */
class HelpTest {

	private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\"");
	private static final List<String> NETWORK = List.of("java/net/http/", "java/net/Socket", "java/net/HttpURLConnection",
		"java/net/URLConnection", "openConnection", "openStream", "javax/net/", "java/nio/channels/SocketChannel");

	private final Commands commands = Commands.discover();

	@Test
	void everyReconstructorHasAPageThatItsCommandsLeadTo() {
		final HelpTopics topics = new HelpTopics(commands.index());
		assertEquals(List.of("admm-csnet", "corona", "dublid", "lista"), topics.ids());
		assertEquals("plugins/admm-csnet/README.md", page(topics, "admm-csnet"));
		assertEquals("plugins/admm-csnet/README.md", page(topics, "simulate phantom"));
		assertEquals("plugins/lista/README.md", page(topics, "dictionary"));
		assertEquals("plugins/dublid/README.md", page(topics, "simulate blur"));
		assertEquals("README.md", page(topics, "train"));
	}

	@Test
	void picturesAreInTheJars() throws IOException {
		int pictures = 0;
		for (final HelpPage page : pages()) {
			final Matcher matcher = PICTURE.matcher(page.html(link -> link));
			while (matcher.find()) {
				final URL url = URI.create(matcher.group(1)).toURL();
				assertFalse(url.getProtocol().startsWith("http"), () -> page + " shows " + url);
				assertNotNull(ImageIO.read(url), url::toString);
				pictures++;
			}
		}
		assertTrue(pictures > 5, pictures + " pictures");
	}

	@Test
	void pagesAreHtmlOfTheReadmes() throws IOException {
		final String front = HelpPage.FRONT.html(link -> link);
		assertTrue(front.contains("<table>"), front);
		assertTrue(front.contains("<a href=\"plugins/corona/README.md\">"), front);
		assertFalse(HelpPage.FRONT.html(link -> null).contains("<a "), front);
		assertTrue(new HelpPage("plugins/admm-csnet/README.md").html(link -> link).contains("<h2 id=\"limits\">"));
	}

	/** A link of a page leads to another page, to a place in it, or out of the help; never to nothing. */
	@Test
	void linksLeadSomewhere() throws IOException {
		final List<String> broken = new ArrayList<>();
		for (final HelpPage page : pages()) {
			page.html(link -> {
				if (link.endsWith(".md") && !new HelpPage(link).exists()) broken.add(page.path() + ": " + link);
				return link;
			});
		}
		assertEquals(List.of(), broken);
		assertTrue(pages().size() >= 8, pages()::toString);
	}

	@Test
	void noClassOpensAConnection() throws IOException {
		final List<String> found = new ArrayList<>();
		for (final String name : List.of("lista", "admm-csnet", "corona", "dublid", "train", "")) {
			final Class<?> beside = name.isEmpty() ? Commands.class : load(commands.get(name));
			try (Stream<Path> classes = Files.walk(folder(beside))) {
				for (final Path file : classes.filter(path -> path.toString().endsWith(".class")).toList()) {
					final String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
					NETWORK.stream().filter(constants::contains).forEach(what -> found.add(file + ": " + what));
				}
			}
		}
		assertEquals(List.of(), found);
	}

	private String page(final HelpTopics topics, final String command) {
		return topics.of(commands.get(command).getDelegateClassName()).path();
	}

	/** All that can be reached from the first one, and the reconstructors'. */
	private Set<HelpPage> pages() throws IOException {
		final Set<HelpPage> pages = new LinkedHashSet<>();
		final Deque<HelpPage> next = new ArrayDeque<>(List.of(HelpPage.FRONT));
		while (!next.isEmpty()) {
			final HelpPage page = next.pop();
			if (!pages.add(page)) continue;
			page.html(link -> {
				if (new HelpPage(link).exists()) next.push(new HelpPage(link));
				return link;
			});
		}
		return pages;
	}

	private static Class<?> load(final CommandInfo command) {
		try {
			return command.loadClass();
		}
		catch (final InstantiableException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Path folder(final Class<?> type) throws IOException {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (final URISyntaxException e) {
			throw new IOException(e);
		}
	}
}
