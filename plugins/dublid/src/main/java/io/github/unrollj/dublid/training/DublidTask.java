package io.github.unrollj.dublid.training;

import io.github.unrollj.autodiff.Linear;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.alignment.AlignedQuality;
import io.github.unrollj.dublid.evaluation.BlindDeblurring;
import io.github.unrollj.dublid.evaluation.Deblurred;
import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.image.TaperedBorder;
import io.github.unrollj.dublid.simulation.BlurSimulation;
import io.github.unrollj.dublid.simulation.BlurredImage;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.random.RandomGenerator;

/**
 * Blind deblurring as something to learn. A simulated pair has the sharp image as its truth, the blurred inside of it
 * as its measurement, and, hidden, the kernel; validation looks at that. For training every example is simulated anew
 * from the sharp image: another place, scale, symmetry, kernel, noise and brightness each time. Pairs that a user
 * measured are cut, turned and dimmed.
 * <p>
 * Input and target of an example have a tapered border, within which loss and quality look. The network's outputs are
 * the image and the kernel; where an example has no kernel among its targets, the image alone counts. Quality is the
 * PSNR of {@link AlignedQuality}.
 * <p>
 * Where the restoration alone is learned, an example's inputs are the image and a kernel that the classical method
 * estimated, and there is no border.
 */
public final class DublidTask implements LearningTask {

	/** Largest edge of the part of an image that validation looks at. */
	private static final int LARGEST = 512;

	/** Fewer pixels are left of no image for quality to be looked at. */
	private static final int SMALLEST = 2 * AlignedQuality.BORDER + 8;

	private final int box;
	private final BlurTraining training;
	private final BlurSimulation simulation;
	private final BlindDeblurring classical;
	private final PatchSimulation simulated;
	private final MeasuredPatches measured;
	private final EstimatedPatches simulatedAndEstimated;
	private final EstimatedPatches measuredAndEstimated;

	/** With no deblurring at all for a classical method. */
	public DublidTask(final int box, final BlurTraining training) {
		this(box, training, BlindDeblurring.NONE);
	}

	/**
	 * @param box rows and columns of the kernels, odd
	 * @param classical the method that the network is compared with, on the network's input
	 */
	public DublidTask(final int box, final BlurTraining training, final BlindDeblurring classical) {
		this.box = box;
		this.training = training;
		this.simulation = training.simulation(box);
		this.classical = classical;
		simulated = new PatchSimulation(simulation, box);
		measured = new MeasuredPatches(box, training.estimateKernels());
		simulatedAndEstimated = new EstimatedPatches(simulated::draw, box, training.dimmest());
		measuredAndEstimated = new EstimatedPatches(new MeasuredPatches(box, false)::draw, box, training.dimmest());
	}

	@Override
	public Pair degrade(final String name, final Tensor clean, final double range, final RandomGenerator random) {
		if (clean.rank() != 2 || clean.isComplex()) {
			throw new IllegalArgumentException("Image " + name + " is " + clean +
				" and must be one plane; several planes are trained on as a stack");
		}
		if (Math.min(clean.size(0), clean.size(1)) < SMALLEST + box - 1) {
			throw new IllegalArgumentException("Image " + name + " of " + clean.size(1) + " x " + clean.size(0) +
				" pixels is too small to be blurred: with kernels of " + box + " pixels it needs " + (SMALLEST + box - 1) +
				" of each");
		}
		final BlurredImage image = simulation.inside(clean, range, random);
		return new Pair(name, image.blurred(), clean, range, image.kernel());
	}

	@Override
	public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
		final boolean isSimulated = pair.hidden().length > 0;
		if (!isSimulated) requireSizes(pair);
		if (training.learn() == Learned.RESTORATION) {
			final BlurredImage image = (isSimulated ? simulatedAndEstimated : measuredAndEstimated).draw(pair, patch, random);
			return new Example(new Tensor[] { image.blurred(), image.kernel() }, new Tensor[] { image.sharp() });
		}
		final BlurredImage image = isSimulated ? simulated.draw(pair, patch, random) : measured.draw(pair, patch, random);
		final double brightness = training.dimmest() + (1 - training.dimmest()) * random.nextDouble();
		final Tensor input = bordered(image.blurred(), brightness / pair.range());
		final Tensor target = bordered(image.sharp(), brightness / pair.range());
		return new Example(new Tensor[] { input }, image.kernel() == null ? new Tensor[] { target } : new Tensor[] { target,
			image.kernel() });
	}

	/** The middle of the pair, without the kernel, so that the input's own quality can stand beside the output's. */
	@Override
	public Example whole(final Pair pair) {
		if (pair.hidden().length == 0) requireSizes(pair);
		final int rows = Math.min(LARGEST, pair.measured().size(0));
		final int columns = Math.min(LARGEST, pair.measured().size(1));
		final Tensor sharp = Crop.middle(pair.truth(), pair.measured().size(0), pair.measured().size(1));
		return new Example(new Tensor[] { bordered(Crop.middle(pair.measured(), rows, columns), 1 / pair.range()) },
			new Tensor[] { bordered(Crop.middle(sharp, rows, columns), 1 / pair.range()) });
	}

	private static void requireSizes(final Pair pair) {
		final Tensor blurred = pair.measured();
		final Tensor sharp = pair.truth();
		if (blurred.rank() != 2 || blurred.isComplex() || !blurred.sameShape(sharp)) {
			throw new IllegalArgumentException("Image " + pair.name() + ": the sharp image " + sharp +
				" must have the size of the blurred one, " + blurred);
		}
		if (Math.min(blurred.size(0), blurred.size(1)) < SMALLEST) {
			throw new IllegalArgumentException("Image " + pair.name() + " of " + blurred.size(1) + " x " + blurred.size(0) +
				" pixels is too small: " + SMALLEST + " of each are needed");
		}
	}

	private Tensor bordered(final Tensor plane, final double factor) {
		final Tensor scaled = plane.copy();
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] *= (float) factor;
		return TaperedBorder.around(scaled, training.border());
	}

	@Override
	public Variable loss(final Variable[] outputs, final Tensor[] targets) {
		final Variable image = inside(outputs[0]);
		final Tensor truth = Crop.inside(targets[0], training.border());
		final Variable error = TranslationInvariantLoss.ofImage(image, truth);
		final Variable ofImage = training.logarithmic() ? TranslationInvariantLoss.logarithm(error) : error;
		return targets.length < 2 ? ofImage : TranslationInvariantLoss.withKernel(ofImage, outputs[1], targets[1], training
			.kernelWeight());
	}

	private Variable inside(final Variable image) {
		final int border = training.border();
		if (border == 0) return image;
		final Space inner = Space.real(image.value().size(0) - 2 * border, image.value().size(1) - 2 * border);
		return Linear.apply(Padding.of(inner, border, Border.ZERO).adjointView(), image);
	}

	@Override
	public double quality(final Tensor[] outputs, final Tensor[] targets) {
		final int border = training.border();
		return AlignedQuality.of(Crop.inside(outputs[0], border), Crop.inside(targets[0], border)).psnr();
	}

	@Override
	public Tensor[] classical(final Tensor[] inputs) {
		final Deblurred result = classical.deblur(inputs[0]);
		return result.kernel() == null ? new Tensor[] { result.image() } : new Tensor[] { result.image(), result.kernel() };
	}
}
