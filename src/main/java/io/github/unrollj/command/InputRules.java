package io.github.unrollj.command;

import ij.ImagePlus;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/** What a declared input's annotation demands of its value; SciJava itself takes it as a hint for dialogs only. */
public final class InputRules {

	private InputRules() {}

	/** Whether users give this input: not a heading, not a button and not a part of SciJava. */
	public static boolean isForUsers(final ModuleItem<?> item) {
		return item.getVisibility() != ItemVisibility.MESSAGE && item.getVisibility() != ItemVisibility.INVISIBLE &&
			item.getType() != Button.class && !Service.class.isAssignableFrom(item.getType()) && !Context.class
				.isAssignableFrom(item.getType());
	}

	/**
	 * Checks a value against the choices, the range and the presence that its declaration demands.
	 *
	 * @throws IllegalArgumentException naming the key, the value and what is allowed
	 */
	public static void check(final ModuleItem<?> item, final Object value) {
		if (!isForUsers(item)) return;
		if (value == null) {
			if (item.isRequired()) throw new IllegalArgumentException(item.getName() + " is missing; it must be given");
		}
		else if (value instanceof ImagePlus) checkImage(item.getName(), (ImagePlus) value);
		else if (value instanceof Number) checkRange(item, ((Number) value).doubleValue(), value);
		else checkChoice(item, value);
	}

	/** ImageJ makes an image without pixels of a title that it does not know. */
	private static void checkImage(final String key, final ImagePlus image) {
		if (image.getWidth() > 0 && image.getHeight() > 0 && image.getProcessor() != null) return;
		throw new IllegalArgumentException(key + " is \"" + image.getTitle() +
			"\", which holds no pixels; it must be the title of an open image");
	}

	private static void checkRange(final ModuleItem<?> item, final double number, final Object value) {
		final Double minimum = number(item.getMinimumValue());
		final Double maximum = number(item.getMaximumValue());
		if (!Double.isNaN(number) && (minimum == null || number >= minimum) && (maximum == null || number <= maximum)) {
			checkChoice(item, value);
			return;
		}
		final String allowed = minimum == null && maximum == null ? "a number" : maximum == null ? "at least " + item
			.getMinimumValue() : minimum == null ? "at most " + item.getMaximumValue() : "from " + item.getMinimumValue() +
				" to " + item.getMaximumValue();
		throw new IllegalArgumentException(item.getName() + " is " + value + " and must be " + allowed);
	}

	private static void checkChoice(final ModuleItem<?> item, final Object value) {
		final List<?> choices = item.getChoices();
		if (choices == null || choices.isEmpty() || choices.contains(value)) return;
		throw new IllegalArgumentException(item.getName() + " is \"" + value + "\" and must be one of " + choices.stream()
			.map(Objects::toString).collect(Collectors.joining(", ")));
	}

	private static Double number(final Object bound) {
		return bound == null ? null : ((Number) bound).doubleValue();
	}
}
