package io.github.unrollj.help;

import ij.IJ;
import ij.plugin.BrowserLauncher;

import java.awt.BorderLayout;
import java.awt.Dialog.ModalExclusionType;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.event.HyperlinkEvent;

/** The window with the pages; links among them lead there, others to the browser. One for all of ImageJ. */
public final class HelpWindow {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 760;

	private static HelpWindow only;

	private final JFrame frame = new JFrame();
	private final JEditorPane pane = new JEditorPane();
	private final JButton back = new JButton("Back");
	private final Deque<HelpPage> before = new ArrayDeque<>();
	private HelpPage current;

	private HelpWindow() {
		pane.setEditable(false);
		pane.setContentType("text/html");
		pane.addHyperlinkListener(event -> {
			if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) follow(event.getDescription());
		});
		final JButton contents = new JButton("Contents");
		contents.addActionListener(event -> go(HelpPage.FRONT));
		back.addActionListener(event -> {
			if (!before.isEmpty()) display(before.pop());
		});
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT));
		buttons.add(back);
		buttons.add(contents);
		frame.add(buttons, BorderLayout.NORTH);
		frame.add(new JScrollPane(pane), BorderLayout.CENTER);
		frame.setModalExclusionType(ModalExclusionType.APPLICATION_EXCLUDE);
		frame.setSize(WIDTH, HEIGHT);
		frame.setLocationByPlatform(true);
	}

	/** Shows a page if there is a display, whatever thread this is. */
	public static void show(final HelpPage page) {
		if (GraphicsEnvironment.isHeadless()) return;
		EventQueue.invokeLater(() -> {
			if (only == null) only = new HelpWindow();
			only.go(page);
			only.frame.setVisible(true);
			only.frame.toFront();
		});
	}

	private void follow(final String link) {
		if (link.startsWith("#")) pane.scrollToReference(link.substring(1));
		else if (new HelpPage(link).exists()) go(new HelpPage(link));
		else {
			try {
				BrowserLauncher.openURL(link);
			}
			catch (final IOException e) {
				IJ.showStatus("No browser for " + link);
			}
		}
	}

	private void go(final HelpPage page) {
		if (current != null && !current.equals(page)) before.push(current);
		display(page);
	}

	private void display(final HelpPage page) {
		try {
			pane.setText(page.html(UnaryOperator.identity()));
			pane.setCaretPosition(0);
			current = page;
			frame.setTitle("UnrollJ Help");
		}
		catch (final IOException e) {
			IJ.showStatus(e.getMessage());
		}
		back.setEnabled(!before.isEmpty());
	}
}
