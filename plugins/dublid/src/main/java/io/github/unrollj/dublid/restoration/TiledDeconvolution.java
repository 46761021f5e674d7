package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.diagnosis.Residual;
import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.image.PlaneSink;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Deconvolution of planes of any size with one kernel: by tiles, one after the other, that overlap by six times the
 * kernel's size, because deconvolution looks far, and fade into each other. Rows are passed on when they are complete.
 */
final class TiledDeconvolution {

	/** In sizes of the kernel. */
	private static final int OVERLAP = 6;
	private static final int SMALLEST = OVERLAP + 2;

	private final Deconvolution method;
	private final Tensor kernel;
	private final int edge;

	/** @param edge of a tile in pixels, as far as the kernel's size lets it be so small */
	TiledDeconvolution(final Deconvolution method, final Tensor kernel, final int edge) {
		this.method = method;
		this.kernel = kernel;
		this.edge = Math.max(edge, smallest(kernel));
	}

	/** The smallest edge of a tile. */
	static int smallest(final Tensor kernel) {
		return SMALLEST * kernel.size(0);
	}

	/**
	 * @param finish what becomes of the sharp rows before they go to the sink
	 * @return of the sharp plane, on the source's scale
	 */
	Residual run(final PlaneSource source, final PlaneSink sink, final UnaryOperator<Tensor> finish,
		final Workers workers, final Progress progress) throws IOException
	{
		final int ramp = kernel.size(0);
		final OverlappingWindows down = OverlappingWindows.of(source.rows(), edge, OVERLAP * ramp, ramp);
		final OverlappingWindows across = OverlappingWindows.of(source.columns(), edge, OVERLAP * ramp, ramp);
		final int inside = down.count() * across.count() > 1 ? ramp : 0;
		final Residual residual = new Residual();
		Strip strip = null;
		for (int i = 0; i < down.count(); i++) {
			for (int j = 0; j < across.count(); j++) {
				progress.update(i * across.count() + j, down.count() * across.count(), "");
				final Window window = new Window(down.start(i), across.start(j), down.length(), across.length());
				final Tensor blurred = source.read(window);
				if (strip == null) strip = new Strip(blurred.count() / (down.length() * across.length()), down.length(), source
					.columns());
				for (int channel = 0; channel < strip.channels(); channel++) {
					progress.check();
					final Tensor plane = channel(blurred, channel);
					final Tensor sharp = method.image(plane, kernel, workers, progress);
					residual.add(Crop.inside(sharp, inside), kernel, Crop.inside(plane, inside));
					strip.add(channel, sharp, across.start(j), down.weights(i), across.weights(j));
				}
			}
			final int next = i + 1 < down.count() ? down.start(i + 1) : source.rows();
			sink.write(down.start(i), 0, finish.apply(strip.take(next - down.start(i))));
		}
		return residual;
	}

	private static Tensor channel(final Tensor image, final int channel) {
		if (image.rank() == 2) return image;
		final int n = image.size(1) * image.size(2);
		return Tensor.of(Arrays.copyOfRange(image.real(), channel * n, (channel + 1) * n), image.size(1), image.size(2));
	}

	/** The rows in work of all channels, over the plane's whole width. */
	private static final class Strip {

		private final float[][][] rows;
		private final int columns;

		Strip(final int channels, final int height, final int columns) {
			this.rows = new float[channels][height][columns];
			this.columns = columns;
		}

		int channels() {
			return rows.length;
		}

		void add(final int channel, final Tensor tile, final int column, final float[] down, final float[] across) {
			final float[] line = new float[across.length];
			final float[] sum = new float[across.length];
			for (int r = 0; r < down.length; r++) {
				System.arraycopy(tile.real(), r * line.length, line, 0, line.length);
				System.arraycopy(rows[channel][r], column, sum, 0, sum.length);
				for (int c = 0; c < line.length; c++)
					sum[c] += down[r] * across[c] * line[c];
				System.arraycopy(sum, 0, rows[channel][r], column, sum.length);
			}
		}

		/** The first rows, complete: [count, columns], or of three channels [3, count, columns]; the others move up. */
		Tensor take(final int count) {
			final Tensor taken = rows.length == 1 ? Tensor.zeros(count, columns) : Tensor.zeros(rows.length, count, columns);
			for (int channel = 0; channel < rows.length; channel++) {
				final float[][] all = rows[channel];
				for (int r = 0; r < all.length; r++) {
					if (r < count) System.arraycopy(all[r], 0, taken.real(), (channel * count + r) * columns, columns);
					if (r + count < all.length) System.arraycopy(all[r + count], 0, all[r], 0, columns);
					else Arrays.fill(all[r], 0);
				}
			}
			return taken;
		}
	}
}
