package io.github.unrollj.lista.dictionary;

import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Learns a coupled dictionary: the features' part online (Mairal et al. 2010), alternating between sparse codes of a
 * few examples and one sweep of block-coordinate descent over the atoms; then the patches' part by least squares from
 * the codes that the features alone give (Zeyde et al. 2010), as features are all there is at reconstruction.
 */
public final class DictionaryLearning {

	private static final int BATCH = 512;
	private static final int FISTA = 40;

	private final TrainingWindows windows;
	private final int atoms;
	private final double lambda;
	private final Random random;

	private DictionaryLearning(final TrainingWindows windows, final int atoms, final double lambda, final long seed) {
		if (windows.count() < Math.max(BATCH, atoms)) {
			throw new IllegalArgumentException("A dictionary of " + atoms + " atoms needs at least " + Math.max(BATCH,
				atoms) + " windows that are not flat, not " + windows.count());
		}
		this.windows = windows;
		this.atoms = atoms;
		this.lambda = lambda;
		this.random = new Random(seed);
	}

	/**
	 * @param lambda sparsity, relative to features of unit norm
	 * @param sweeps updates of the atoms
	 * @param iterations ISTA iterations whose codes the patches' part is fitted to
	 */
	public static Dictionary learn(final TrainingWindows windows, final int atoms, final double lambda,
		final int sweeps, final int iterations, final long seed, final Progress progress)
	{
		final DictionaryLearning learning = new DictionaryLearning(windows, atoms, lambda, seed);
		final float[] low = learning.features(sweeps, progress);
		final float[] high = learning.patches(low, iterations, progress);
		return new Dictionary(Tensor.of(low, Dictionary.FEATURES, atoms), Tensor.of(high, Dictionary.PIXELS, atoms));
	}

	private float[] features(final int sweeps, final Progress progress) {
		final int rows = Dictionary.FEATURES;
		final float[] d = start(rows);
		final double[] codesByCodes = new double[atoms * atoms];
		final double[] dataByCodes = new double[rows * atoms];
		for (int sweep = 0; sweep < sweeps; sweep++) {
			progress.check();
			progress.update(sweep, sweeps, "Atoms");
			final float[] y = TrainingWindows.columns(windows.features(), random.nextInt(windows.count() - BATCH + 1),
				BATCH);
			final float[] z = SparseCoding.of(d, rows, atoms, lambda).fista(y, BATCH, FISTA);
			// what was learned with poor atoms is forgotten
			final double memory = Math.pow(sweep / (sweep + 1.0), 3);
			final float[] transposed = Transpose.of(z, atoms, BATCH);
			accumulate(codesByCodes, product(z, transposed, atoms), memory);
			accumulate(dataByCodes, product(y, transposed, rows), memory);
			update(d, rows, codesByCodes, dataByCodes);
		}
		return d;
	}

	/** Atoms are examples to begin with. */
	private float[] start(final int rows) {
		final float[] d = new float[rows * atoms];
		for (int j = 0; j < atoms; j++) {
			final int example = random.nextInt(windows.count());
			for (int i = 0; i < rows; i++)
				d[i * atoms + j] = windows.features().real()[i * windows.count() + example];
		}
		return d;
	}

	private float[] product(final float[] a, final float[] transposedCodes, final int rows) {
		final float[] c = new float[rows * atoms];
		DenseProduct.best().multiply(a, transposedCodes, c, rows, BATCH, atoms);
		return c;
	}

	private static void accumulate(final double[] sum, final float[] more, final double memory) {
		for (int i = 0; i < sum.length; i++)
			sum[i] = memory * sum[i] + more[i];
	}

	/** d_j <- d_j + (b_j - D a_j) / a_jj, projected onto the unit ball. */
	private void update(final float[] d, final int rows, final double[] a, final double[] b) {
		final double[] atom = new double[rows];
		for (int j = 0; j < atoms; j++) {
			final double weight = a[j * atoms + j];
			if (weight < 1e-9) continue;
			double power = 0;
			for (int i = 0; i < rows; i++) {
				double residual = b[i * atoms + j];
				for (int k = 0; k < atoms; k++)
					residual -= d[i * atoms + k] * a[k * atoms + j];
				atom[i] = d[i * atoms + j] + residual / weight;
				power += atom[i] * atom[i];
			}
			final double norm = Math.max(1, Math.sqrt(power));
			for (int i = 0; i < rows; i++)
				d[i * atoms + j] = (float) (atom[i] / norm);
		}
	}

	/** Dx = X Z' (Z Z' + r I)^-1, with a little r for atoms that are hardly used. */
	private float[] patches(final float[] low, final int iterations, final Progress progress) {
		final SparseCoding coding = SparseCoding.of(low, Dictionary.FEATURES, atoms, lambda);
		final double[] codesByCodes = new double[atoms * atoms];
		final double[] patchesByCodes = new double[Dictionary.PIXELS * atoms];
		for (int from = 0; from + BATCH <= windows.count(); from += BATCH) {
			progress.check();
			progress.update(from, windows.count(), "Patches");
			final float[] z = coding.ista(TrainingWindows.columns(windows.features(), from, BATCH), BATCH, iterations);
			final float[] x = TrainingWindows.columns(windows.patches(), from, BATCH);
			final float[] transposed = Transpose.of(z, atoms, BATCH);
			accumulate(codesByCodes, product(z, transposed, atoms), 1);
			accumulate(patchesByCodes, product(x, transposed, Dictionary.PIXELS), 1);
		}
		double trace = 0;
		for (int j = 0; j < atoms; j++)
			trace += codesByCodes[j * atoms + j];
		for (int j = 0; j < atoms; j++)
			codesByCodes[j * atoms + j] += 1e-3 * trace / atoms;
		return solve(codesByCodes, patchesByCodes);
	}

	private float[] solve(final double[] codesByCodes, final double[] patchesByCodes) {
		final DMatrixRMaj a = DMatrixRMaj.wrap(atoms, atoms, codesByCodes);
		final DMatrixRMaj b = new DMatrixRMaj(atoms, Dictionary.PIXELS);
		for (int i = 0; i < Dictionary.PIXELS; i++) {
			for (int j = 0; j < atoms; j++)
				b.set(j, i, patchesByCodes[i * atoms + j]);
		}
		final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(atoms);
		if (!solver.setA(a)) throw new IllegalStateException("The codes' matrix cannot be inverted");
		final DMatrixRMaj solution = new DMatrixRMaj(atoms, Dictionary.PIXELS);
		solver.solve(b, solution);
		final float[] high = new float[Dictionary.PIXELS * atoms];
		for (int i = 0; i < Dictionary.PIXELS; i++) {
			for (int j = 0; j < atoms; j++)
				high[i * atoms + j] = (float) solution.get(j, i);
		}
		return high;
	}
}
