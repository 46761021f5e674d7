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
		// of several tiles, what is faded out does not count
		final int border = down.count() * across.count() > 1 ? ramp : 0;
		final Residual residual = new Residual();
		Strip strip = null;
		for (int i = 0; i < down.count(); i++) {
			final float[] weights = down.weights(i);
			for (int j = 0; j < across.count(); j++) {
				progress.update(i * across.count() + j, down.count() * across.count(), "");
				final Window window = new Window(down.start(i), across.start(j), down.length(), across.length());
				final Tensor sharp = sharp(source.read(window), border, residual, workers, progress);
				if (strip == null) strip = new Strip(sharp, source.columns());
				strip.add(sharp, across.start(j), weights, across.weights(j));
			}
			final int next = i + 1 < down.count() ? down.start(i + 1) : source.rows();
			sink.write(down.start(i), 0, finish.apply(strip.take(next - down.start(i))));
		}
		return residual;
	}

	/** A tile, every colour by itself. */
	private Tensor sharp(final Tensor blurred, final int border, final Residual residual, final Workers workers,
		final Progress progress)
	{
		final int rows = blurred.size(-2);
		final int columns = blurred.size(-1);
		final Tensor all = blurred.zerosLike();
		for (int start = 0; start < blurred.count(); start += rows * columns) {
			progress.check();
			final Tensor channel = Tensor.of(Arrays.copyOfRange(blurred.real(), start, start + rows * columns), rows, columns);
			final Tensor sharp = method.image(channel, kernel, workers, progress);
			residual.add(Crop.inside(sharp, border), kernel, Crop.inside(channel, border));
			System.arraycopy(sharp.real(), 0, all.real(), start, rows * columns);
		}
		return all;
	}

	/** The rows in work, over the plane's whole width, of all colours. */
	private static final class Strip {

		private final float[][][] rows;
		private final int columns;

		/** @param tile of the height that all have */
		Strip(final Tensor tile, final int columns) {
			this.rows = new float[tile.count() / (tile.size(-2) * tile.size(-1))][tile.size(-2)][columns];
			this.columns = columns;
		}

		void add(final Tensor tile, final int column, final float[] down, final float[] across) {
			final float[] line = new float[across.length];
			final float[] sum = new float[across.length];
			for (int i = 0; i < rows.length * down.length; i++) {
				final float[] row = rows[i / down.length][i % down.length];
				final float weight = down[i % down.length];
				System.arraycopy(tile.real(), i * line.length, line, 0, line.length);
				System.arraycopy(row, column, sum, 0, sum.length);
				for (int c = 0; c < line.length; c++)
					sum[c] += weight * across[c] * line[c];
				System.arraycopy(sum, 0, row, column, sum.length);
			}
		}

		/** The first rows, complete: [count, columns], or of colours [3, count, columns]; the others move up. */
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
