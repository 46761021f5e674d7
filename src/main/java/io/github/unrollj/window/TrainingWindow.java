package io.github.unrollj.window;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.train.TrainingState;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.work.Progress;

import ij.gui.GUI;
import ij.gui.Plot;
import ij.process.ImageProcessor;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridLayout;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/**
 * A window that shows how training goes: losses and quality as plots, with the classical method's quality as a line, time
 * left, and a validation pair. Its buttons end training, keeping the best network, or cancel it. Who closes the window
 * only stops watching.
 * <p>
 * It is told what happens on the training thread and draws a few times a second on Swing's, so that training does not
 * wait for it.
 */
public final class TrainingWindow implements TrainingListener {

	private static final int INTERVAL_MS = 400;
	private static final int RANGE = 1000;
	private static final int PLOT_HEIGHT = 260;

	private final TrainingCourse course;
	private final TrainingPreview preview;
	private final Runnable finish;
	private volatile boolean cancelled;
	private volatile boolean changed = true;
	private volatile String doing = "";
	private volatile String notice = "";
	private volatile ImageProcessor picture;
	private boolean over;

	private final JFrame frame;
	private final JLabel words = new JLabel(" ");
	private final JLabel detail = new JLabel(" ");
	private final JProgressBar bar = new JProgressBar(0, RANGE);
	private final JLabel losses = new JLabel();
	private final JLabel qualities = new JLabel();
	private final JLabel pair = new JLabel("The preview comes with the first validation", JLabel.CENTER);
	private final JButton finishButton = new JButton("Finish now and keep best");
	private final JButton cancelButton = new JButton("Cancel");
	private final Timer timer = new Timer(INTERVAL_MS, event -> redrawIfOpen());

	private TrainingWindow(final String title, final LearningTask task, final int epochs, final Runnable finish) {
		this.course = new TrainingCourse(epochs);
		this.preview = new TrainingPreview(task);
		this.finish = finish;
		frame = new JFrame(title);
	}

	/**
	 * Opens a window.
	 *
	 * @param title of the window
	 * @param task what is learned: it says what of the validation pair can be shown
	 * @param epochs of the whole run
	 * @param finish ends training with the best network so far; called on Swing's thread
	 */
	public static TrainingWindow open(final String title, final LearningTask task, final int epochs,
		final Runnable finish)
	{
		final TrainingWindow window = new TrainingWindow(title, task, epochs, finish);
		SwingUtilities.invokeLater(window::build);
		return window;
	}

	/** The progress of whoever started training, of which this window takes part: it shows it, and its button cancels. */
	public Progress with(final Progress progress) {
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				doing = what.startsWith("Training") ? what : what + ", " + done + " of " + total + " images";
				progress.update(done, total, what);
			}

			@Override
			public void message(final String sentence) {
				progress.message(sentence);
			}

			@Override
			public boolean isCancelled() {
				return cancelled || progress.isCancelled();
			}
		};
	}

	@Override
	public void stepped(final long step, final long steps, final double loss, final double rate,
		final double secondsLeft)
	{
		course.stepped(step, steps, loss, rate, secondsLeft);
		changed = true;
	}

	@Override
	public void validated(final Validated figures) {
		course.validated(figures);
		changed = true;
	}

	@Override
	public void preview(final Example example, final Tensor[] outputs) {
		try {
			picture = preview.of(example, outputs);
		}
		catch (final IllegalArgumentException e) {
			// training does not end because a pair cannot be shown
			doing = "No preview: " + e.getMessage();
		}
		changed = true;
	}

	@Override
	public void wentBack(final TrainingState state) {
		course.wentBack(state);
		changed = true;
	}

	/** Training has ended; the window stays open for who wants to look. */
	public void ended(final String how) {
		doing = how;
		notice = "";
		changed = true;
		SwingUtilities.invokeLater(() -> {
			timer.stop();
			redraw();
			finishButton.setEnabled(false);
			over = true;
			cancelButton.setText("Close");
			cancelButton.setToolTipText(null);
			cancelButton.setEnabled(true);
		});
	}

	private void build() {
		frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		finishButton.setToolTipText("After the present step, with a last validation");
		finishButton.addActionListener(event -> finish());
		cancelButton.setToolTipText("The best model so far is kept; resume=true goes on from here");
		cancelButton.addActionListener(event -> cancel());
		final JPanel page = new JPanel(new BorderLayout(8, 8));
		page.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
		page.add(progress(), BorderLayout.NORTH);
		page.add(pictures(), BorderLayout.CENTER);
		page.add(buttons(), BorderLayout.SOUTH);
		frame.setContentPane(page);
		redraw();
		frame.pack();
		frame.setResizable(false);
		GUI.centerOnImageJScreen(frame);
		frame.setVisible(true);
		timer.start();
	}

	private JPanel progress() {
		final JPanel panel = new JPanel(new GridLayout(3, 1, 0, 2));
		panel.add(words);
		panel.add(bar);
		panel.add(detail);
		return panel;
	}

	private JPanel pictures() {
		final JPanel plots = new JPanel(new GridLayout(1, 2, 6, 0));
		plots.add(losses);
		plots.add(qualities);
		pair.setPreferredSize(new Dimension(3 * TrainingPreview.PANEL + 12, TrainingPreview.PANEL + TrainingPreview.TITLE));
		final JPanel panel = new JPanel();
		panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
		panel.add(plots);
		panel.add(Box.createVerticalStrut(8));
		final JPanel centred = new JPanel(new FlowLayout(FlowLayout.CENTER, 0, 0));
		centred.add(pair);
		panel.add(centred);
		return panel;
	}

	private JPanel buttons() {
		final JPanel panel = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
		panel.add(finishButton);
		panel.add(cancelButton);
		return panel;
	}

	private void finish() {
		finishButton.setEnabled(false);
		notice = ". Finishing with a last validation";
		changed = true;
		finish.run();
	}

	/** When training is over, the button closes the window. */
	private void cancel() {
		if (over) {
			frame.dispose();
			return;
		}
		finishButton.setEnabled(false);
		cancelButton.setEnabled(false);
		notice = ". Cancelling";
		changed = true;
		cancelled = true;
	}

	private void redrawIfOpen() {
		if (frame.isVisible()) redraw();
		else timer.stop();
	}

	private void redraw() {
		detail.setText(doing.isEmpty() ? " " : doing);
		if (!changed) return;
		changed = false;
		words.setText(course.words() + notice);
		bar.setValue((int) Math.round(RANGE * course.done()));
		losses.setIcon(icon(course.losses()));
		qualities.setIcon(icon(course.qualities()));
		final ImageProcessor shown = picture;
		if (shown == null) return;
		pair.setText(null);
		pair.setIcon(new ImageIcon(shown.getBufferedImage()));
	}

	private static ImageIcon icon(final Plot plot) {
		plot.setSize((3 * TrainingPreview.PANEL + 12) / 2 - 3, PLOT_HEIGHT);
		return new ImageIcon(plot.getProcessor().getBufferedImage());
	}
}
