package io.github.unrollj.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.ParameterView;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import java.util.List;

import org.junit.jupiter.api.Test;

class LearnedFiguresTest {

	private static final ParameterView NUMBERS = ParameterView.numbers("rho.1", Tensor.of(new float[] { 1 }, 1));

	@Test
	void montageIsRelativeToTheLargestAndToTheRightOfItIsTheStart() {
		final ParameterView learned = ParameterView.filters("d.1", Tensor.of(new float[] { 1, -4, 2, 0 }, 2, 1, 2));
		final ParameterView start = ParameterView.filters("d.1", Tensor.of(new float[] { 1, 0, 0, 0 }, 2, 1, 2));
		final FilterMontages montages = new FilterMontages(List.of(learned, NUMBERS), List.of(start, NUMBERS));
		final ImagePlus image = montages.image();
		assertEquals(1, image.getStackSize());
		assertEquals("d.1: 2 of 1 x 2, max 4.00 | start max 1.00", image.getStack().getSliceLabel(
			1));
		final ImageProcessor plane = image.getProcessor();
		final int half = (plane.getWidth() - 12) / 2;
		assertEquals(0.25f, plane.getf(1, 1));
		assertEquals(-1, plane.getf(half - 2, 1));
		assertEquals(-1, plane.getf(0, 0), "a line");
		assertEquals(1, plane.getf(half + 12 + 1, 1), "relative to its own largest");
		assertEquals(0, plane.getf(plane.getWidth() - 2, 1));
	}

	@Test
	void whatTrainingLeftAsItWasIsShownOnce() {
		final ParameterView same = ParameterView.matrix("S", Tensor.of(new float[] { 1, 2 }, 1, 2));
		final ImagePlus image = new FilterMontages(List.of(same), List.of(same)).image();
		assertEquals("S: matrix 1 x 2, max 2.00", image.getStack().getSliceLabel(1));
		assertTrue(new FilterMontages(List.of(NUMBERS), List.of(NUMBERS)).isEmpty());
	}

	@Test
	void numbersOfAllLayersShareAPlotAndCurvesHaveTheirOwn() {
		final List<ParameterView> views = List.of(ParameterView.numbers("rho.0", Tensor.zeros(8)), NUMBERS, ParameterView
			.curves("q.1", Tensor.zeros(3, 11), -1, 1), ParameterView.numbers("eta", Tensor.zeros(1)), ParameterView.matrix(
				"S", Tensor.zeros(2, 2)));
		final ImagePlus plots = new ValuePlots(views, views, 4).image();
		assertEquals(3, plots.getStackSize());
		assertEquals("rho", plots.getStack().getSliceLabel(1));
		assertEquals("eta", plots.getStack().getSliceLabel(2));
		assertEquals("q.1", plots.getStack().getSliceLabel(3));
		assertEquals(24, plots.getBitDepth());
	}
}
