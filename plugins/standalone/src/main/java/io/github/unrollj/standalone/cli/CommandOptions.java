package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.InputRules;
import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.host.InputText;

import ij.ImagePlus;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of one command: two hyphens and the macro key. Texts are not converted by picocli but by
 * {@link InputText}, which knows the declaration and words its errors as macros do.
 */
final class CommandOptions {

	private final CommandInfo command;
	private final Predicate<ModuleItem<?>> wanted;

	CommandOptions(final CommandInfo command) {
		this(command, item -> true);
	}

	/** @param wanted which inputs have options */
	CommandOptions(final CommandInfo command, final Predicate<ModuleItem<?>> wanted) {
		this.command = command;
		this.wanted = item -> InputRules.isForUsers(item) && wanted.test(item);
	}

	CommandInfo command() {
		return command;
	}

	/** The inputs that have options. */
	List<ModuleItem<?>> inputs() {
		final List<ModuleItem<?>> inputs = new ArrayList<>();
		for (final ModuleItem<?> item : command.inputs())
			if (wanted.test(item)) inputs.add(item);
		return inputs;
	}

	/**
	 * The values of the options that are given, checked; of an image its file.
	 *
	 * @throws IllegalArgumentException naming the key, the value and what is allowed
	 */
	Map<String, Object> values(final ParseResult parsed) {
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final ModuleItem<?> item : inputs()) {
			if (!parsed.hasMatchedOption(name(item))) continue;
			final Object given = parsed.matchedOptionValue(name(item), null);
			if (ImagePlus.class.isAssignableFrom(item.getType())) {
				values.put(item.getName(), Inputs.existingFile(item.getName(), new File((String) given)));
			}
			else values.put(item.getName(), given instanceof Boolean ? given : InputText.parse(item, (String) given));
		}
		return values;
	}

	/** The results that are files; others are printed. */
	List<ModuleItem<?>> imageOutputs() {
		final List<ModuleItem<?>> outputs = new ArrayList<>();
		for (final ModuleItem<?> item : command.outputs())
			if (ImagePlus.class.isAssignableFrom(item.getType())) outputs.add(item);
		return outputs;
	}

	static String name(final ModuleItem<?> item) {
		return "--" + item.getName();
	}

	/** Those before the first heading, then results, then a section per heading. */
	void addTo(final CommandSpec spec) {
		final List<ArgGroupSpec.Builder> sections = sections(spec, null);
		for (final ModuleItem<?> item : imageOutputs())
			spec.addOption(outputOption(item));
		add(sections, spec);
	}

	/** All inputs in sections, the first one of a given heading. */
	void addSectionsTo(final CommandSpec spec, final String heading) {
		final ArgGroupSpec.Builder first = section(heading);
		final List<ArgGroupSpec.Builder> sections = sections(spec, first);
		sections.add(0, first);
		add(sections, spec);
	}

	private static void add(final List<ArgGroupSpec.Builder> sections, final CommandSpec spec) {
		for (final ArgGroupSpec.Builder filled : sections)
			if (!filled.args().isEmpty()) spec.addArgGroup(filled.build());
	}

	private static ArgGroupSpec.Builder section(final String heading) {
		return ArgGroupSpec.builder().validate(false).heading("%n" + heading + "%n");
	}

	/** @param first where inputs before the first heading go, or null for the command itself */
	private List<ArgGroupSpec.Builder> sections(final CommandSpec spec, final ArgGroupSpec.Builder first) {
		ArgGroupSpec.Builder section = first;
		final List<ArgGroupSpec.Builder> sections = new ArrayList<>();
		for (final ModuleItem<?> item : command.inputs()) {
			if (item.getVisibility() == ItemVisibility.MESSAGE) {
				section = section(heading(item));
				sections.add(section);
			}
			else if (!wanted.test(item)) continue;
			else if (section == null) spec.addOption(option(item));
			else section.addArg(option(item));
		}
		return sections;
	}

	private static OptionSpec outputOption(final ModuleItem<?> item) {
		final boolean main = item.getName().equals("output") && item.isRequired();
		return OptionSpec.builder(name(item)).paramLabel("FILE").type(String.class).required(main).description(CommandTree
			.escape(sentence(item) + "To be written: .tif (32 bit), .png or .jpg" + (main ? " (required)" : ""))).build();
	}

	private static OptionSpec option(final ModuleItem<?> item) {
		final Object initial = item.getDefaultValue();
		final boolean required = item.isRequired() && initial == null;
		final String remark = required ? "(required)" : initial == null || initial.toString().isEmpty() ? "" : "(default: " +
			InputText.format(initial) + ")";
		final OptionSpec.Builder option = OptionSpec.builder(name(item)).required(required).description(CommandTree.escape(
			sentence(item) + range(item) + remark).strip());
		if (!InputText.isBoolean(item)) return option.type(String.class).paramLabel(paramLabel(item)).build();
		return option.type(Boolean.class).arity("0..1").negatable(true).fallbackValue("true").paramLabel("true|false")
			.build();
	}

	private static String heading(final ModuleItem<?> message) {
		final Object text = message.getDefaultValue();
		final String plain = CommandTree.escape(text == null ? message.getLabel() : text.toString());
		return plain.isBlank() ? "More:" : plain.strip();
	}

	private static String sentence(final ModuleItem<?> item) {
		final String description = item.getDescription();
		final String text = description == null || description.isBlank() ? item.getLabel() : description;
		return text == null || text.isBlank() ? "" : text.strip().replaceAll("\\.$", "") + ". ";
	}

	private static String range(final ModuleItem<?> item) {
		if (!InputText.isNumber(item)) return "";
		final Object minimum = item.getMinimumValue();
		final Object maximum = item.getMaximumValue();
		if (minimum == null && maximum == null) return "";
		final String least = InputText.format(minimum);
		final String most = InputText.format(maximum);
		return (maximum == null ? "At least " + least : minimum == null ? "At most " + most : least + " to " + most) + " ";
	}

	private static String paramLabel(final ModuleItem<?> item) {
		final List<?> choices = item.getChoices();
		if (choices != null && !choices.isEmpty()) {
			return choices.stream().map(Objects::toString).map(text -> text.contains(" ") ? "'" + text + "'" : text).collect(
				Collectors.joining("|"));
		}
		if (ImagePlus.class.isAssignableFrom(item.getType())) return "FILE";
		if (File.class.isAssignableFrom(item.getType())) {
			return FileWidget.DIRECTORY_STYLE.equals(item.getWidgetStyle()) ? "FOLDER" : "FILE";
		}
		return InputText.isNumber(item) ? "NUMBER" : "TEXT";
	}
}
