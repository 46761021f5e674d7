package io.github.unrollj.dublid.restoration;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The kernels of a stack's planes, one for all or one for each: known, or estimated when they are needed. */
public final class PlaneKernels {

	/** Estimates a kernel at a place. */
	@FunctionalInterface
	private interface Estimator {

		KernelEstimate kernel(EstimationPlace place) throws IOException;
	}

	/** A kernel is estimated from so many of its sizes along each axis at least. */
	private static final int LEAST = 2;

	private final Estimator estimator;
	private final EstimationPlace place;
	private final boolean shared;
	private final List<KernelEstimate> kernels = new ArrayList<>();

	private PlaneKernels(final Estimator estimator, final EstimationPlace place, final boolean shared) {
		this.estimator = estimator;
		this.place = place;
		this.shared = shared;
	}

	/**
	 * @param known kernels [box, box]: one, or as many as there are planes
	 * @throws IllegalArgumentException if there is another number of them, or one is larger than the image
	 */
	public static PlaneKernels known(final List<Tensor> known, final BlurredStack stack) {
		if (known.size() != 1 && known.size() != stack.count()) {
			throw new IllegalArgumentException("kernel has " + known.size() + " planes and must have one, or " + stack.count() +
				" as the image");
		}
		for (final Tensor kernel : known) {
			if (kernel.size(0) > Math.min(stack.all().rows(), stack.all().columns())) {
				throw new IllegalArgumentException("kernel of " + kernel.size(0) + " x " + kernel.size(0) +
					" pixels is larger than the image of " + stack.all().columns() + " x " + stack.all().rows());
			}
		}
		final PlaneKernels kernels = new PlaneKernels(null, null, known.size() == 1);
		known.forEach(kernel -> kernels.kernels.add(new KernelEstimate(kernel, 1)));
		return kernels;
	}

	/**
	 * @param place where the one for all is estimated; those for each, in this window of each
	 * @param shared whether one is for all
	 * @throws IllegalArgumentException if the window is too small for the method's kernels
	 */
	public static PlaneKernels estimated(final StackRestoration restoration, final RestorationMethod method,
		final EstimationPlace place, final boolean shared)
	{
		final int least = LEAST * method.box();
		if (Math.min(place.window().rows(), place.window().columns()) < least) {
			throw new IllegalArgumentException("image or region of " + place.window().columns() + " x " + place.window()
				.rows() + " pixels is too small for kernel_size " + method.box() + ", which needs " + least + " of each");
		}
		return new PlaneKernels(where -> restoration.kernel(method.estimation(), where, method.box()), place, shared);
	}

	/** The kernel of a plane; planes are asked for in their order. */
	public Tensor of(final int plane) throws IOException {
		if (estimator != null && (kernels.isEmpty() || !shared && kernels.size() == plane)) {
			kernels.add(estimator.kernel(shared ? place : place.in(plane)));
		}
		return kernels.get(shared ? 0 : plane).kernel();
	}

	/** Where the one for all was estimated; null if they are known. */
	public EstimationPlace place() {
		return place;
	}

	public boolean isShared() {
		return shared;
	}

	/** Those that were asked for: the one for all, or one for each plane. */
	public List<Tensor> all() {
		return kernels.stream().map(KernelEstimate::kernel).toList();
	}

	/** The same, with what else is known of them. */
	public List<KernelEstimate> estimates() {
		return Collections.unmodifiableList(kernels);
	}
}
