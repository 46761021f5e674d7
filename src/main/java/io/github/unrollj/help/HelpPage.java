package io.github.unrollj.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of help.
 *
 * @param path below {@code help/}, with slashes
 */
public record HelpPage(String path) {

	/** The first page. */
	public static final HelpPage FRONT = new HelpPage("README.md");

	private static final String ROOT = "help/";
	private static final int WIDEST = 780;
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
	private static final String STYLE = "<style>body { font-family: sans-serif; margin: 8px 14px }" +
		" td, th { padding: 1px 8px 1px 0; text-align: left; vertical-align: top }" +
		" pre, code { font-family: monospaced; background: #f2f2f2 } h1 { font-size: 18pt } h2 { font-size: 14pt }</style>";

	/** The page of a reconstructor. */
	public static HelpPage ofReconstructor(final String id) {
		return new HelpPage("plugins/" + id + "/README.md");
	}

	/** Whether there is such a page. */
	public boolean exists() {
		return resource(path) != null;
	}

	/** The page as it was written, in Markdown. */
	public String text() throws IOException {
		try (InputStream in = HelpPage.class.getResourceAsStream("/" + ROOT + path)) {
			if (in == null) throw new IOException("There is no help page " + path);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * The page as HTML, whose pictures are those in the jar.
	 *
	 * @param target what becomes of links: gets the path of a page below {@code help/}, or else the link as it is
	 */
	public String html(final UnaryOperator<String> target) throws IOException {
		final Node page = Parser.builder().extensions(EXTENSIONS).build().parse(text());
		page.accept(new Targets(target));
		final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(
			context -> HelpPage::narrow).build();
		return "<html><head>" + STYLE + "</head><body>" + renderer.render(page) + "</body></html>";
	}

	/** Makes large pictures no wider than a window. */
	private static void narrow(final Node node, final String tag, final Map<String, String> attributes) {
		final String file = attributes.get("src");
		final int at = file == null ? -1 : file.indexOf("/" + ROOT);
		if (!tag.equals("img") || at < 0) return;
		try (ImageInputStream in = new MemoryCacheImageInputStream(HelpPage.class.getResourceAsStream(file.substring(at)))) {
			final ImageReader reader = ImageIO.getImageReaders(in).next();
			reader.setInput(in);
			if (reader.getWidth(0) <= WIDEST) return;
			attributes.put("width", Integer.toString(WIDEST));
			attributes.put("height", Integer.toString(reader.getHeight(0) * WIDEST / reader.getWidth(0)));
		}
		catch (final IOException e) {
			// shown at its own size
		}
	}

	/** The page that a link of this one leads to; null if it is none of ours. */
	public HelpPage follow(final String link) {
		final String local = resolve(link.replaceFirst("#.*", ""));
		return local != null && local.endsWith(".md") && resource(local) != null ? new HelpPage(local) : null;
	}

	/** Where a picture of this page is; null if it is not in a jar. */
	URL picture(final String source) {
		final String local = resolve(source);
		return local == null ? null : resource(local);
	}

	/** A path below the root; null if the link leaves it. */
	private String resolve(final String link) {
		if (link.isEmpty() || URI.create(link).isAbsolute()) return null;
		final Path folder = Path.of(ROOT + path).getParent();
		final String all = folder.resolve(link).normalize().toString().replace('\\', '/');
		return all.startsWith(ROOT) ? all.substring(ROOT.length()) : null;
	}

	private static URL resource(final String path) {
		return HelpPage.class.getResource("/" + ROOT + path);
	}

	/** Makes links and pictures absolute. */
	private final class Targets extends AbstractVisitor {

		private final UnaryOperator<String> target;

		Targets(final UnaryOperator<String> target) {
			this.target = target;
		}

		@Override
		public void visit(final Image image) {
			final URL url = picture(image.getDestination());
			if (url != null) image.setDestination(url.toString());
			visitChildren(image);
		}

		@Override
		public void visit(final Link link) {
			visitChildren(link);
			if (link.getDestination().startsWith("#")) return;
			final HelpPage page = follow(link.getDestination());
			final String changed = target.apply(page == null ? link.getDestination() : page.path());
			if (changed == null) dissolve(link);
			else link.setDestination(changed);
		}

		private void dissolve(final Link link) {
			for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild())
				link.insertBefore(child);
			link.unlink();
		}
	}
}
