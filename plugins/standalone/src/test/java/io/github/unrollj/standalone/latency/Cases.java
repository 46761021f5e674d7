package io.github.unrollj.standalone.latency;

import io.github.unrollj.image.ImageFiles;

import ij.ImagePlus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All commands that take long, on inputs for which they do; made by the simulators when they are wanted. */
final class Cases {

	private final String pattern;
	private final List<Case> cases = new ArrayList<>();
	private final Map<String, ImagePlus> made = new HashMap<>();
	private final Path scratch;

	private Cases(final String pattern) throws IOException {
		this.pattern = pattern;
		this.scratch = Files.createTempDirectory("cancel-latency");
	}

	static List<Case> all(final String pattern) throws IOException {
		final Cases all = new Cases(pattern);
		all.reconstructors();
		all.shared();
		all.others();
		return all.cases;
	}

	private void reconstructors() {
		for (final String method : List.of("unrolled", "classical"))
			add("lista " + method, "lista", "image", image("cells"), "method", method);
		add("lista unrolled, x3, 8 views", "lista", "image", image("cells"), "scale", "3", "ensemble", true);
		for (final String model : List.of("default", "basic20", "robust"))
			add("admm-csnet " + model + " 1024 x 1024", "admm-csnet", "image", image("k-space"), "model", model);
		add("admm-csnet 1024 x 1024, 4 coils", "admm-csnet", "image", image("coils"), "coils", 4, "model", "robust");
		add("admm-csnet classical 1024 x 1024", "admm-csnet", "image", image("k-space"), "method", "classical");
		for (final String method : List.of("unrolled", "fista", "inexact-alm", "svd"))
			add("corona " + method, "corona", "image", image("movie"), "method", method);
		add("corona svd, one block", "corona", "image", image("movie"), "method", "svd", "block_size", 256, "block_frames",
			100);
		for (final String method : List.of("unrolled", "classical"))
			add("dublid " + method + " 1024 x 1024", "dublid", "image", image("blurred"), "method", method);
		add("dublid unrolled, RGB 1024 x 1024", "dublid", "image", image("colour"), "kernel_size", 45);
	}

	private void shared() {
		final Map<String, String> clean = new LinkedHashMap<>(Map.of("lista", "cells", "admm-csnet", "slice", "dublid",
			"cells"));
		clean.forEach((reconstructor, kind) -> {
			add("train " + reconstructor, "train", "reconstructor", reconstructor, "clean_folder", folder(kind), "model_file",
				file(reconstructor), "patch", 128, "overwrite", true, "validation_split", 0.5);
			add("train " + reconstructor + " by lbfgs", "train", "reconstructor", reconstructor, "clean_folder", folder(kind),
				"model_file", file(reconstructor), "patch", 128, "overwrite", true, "validation_split", 0.5, "optimiser",
				"lbfgs");
			add("evaluate " + reconstructor, "evaluate", "reconstructor", reconstructor, "clean_folder", folder(kind));
			add("inspect " + reconstructor, "inspect", "reconstructor", reconstructor, "image", image(kind), "layers",
				"simulated");
		});
		add("train corona", "train", "reconstructor", "corona", "input_folder", folder("movie"), "target_folder", folder(
			"truth"), "model_file", file("corona"), "patch", 64, "overwrite", true, "validation_split", 0.5);
		add("evaluate corona", "evaluate", "reconstructor", "corona", "input_folder", folder("movie"), "target_folder",
			folder("truth"));
		add("inspect corona", "inspect", "reconstructor", "corona", "image", image("movie"), "layers", "measured");
	}

	private void others() {
		add("demo", "demo", "samples", (Supplier<?>) () -> Path.of("../../sample-data").toFile(), "output_folder",
			(Supplier<?>) scratch::toFile);
		add("batch lista", "batch", "command", "lista", "input_folder", folder("cells"), "output_folder",
			(Supplier<?>) () -> scratch.resolve("batch").toFile());
		add("dictionary", "dictionary", "clean_folder", folder("cells"), "dictionary_file", file("dictionary"));
		add("simulate phantom", "simulate phantom", "width", 2048, "height", 2048, "images", 20);
		add("simulate mri", "simulate mri", "image", image("phantom"), "coils", 16);
		add("simulate fluorescence", "simulate fluorescence", "width", 4096, "height", 4096, "images", 20);
		add("simulate ultrasound", "simulate ultrasound", "width", 512, "height", 512, "frames", 400);
		add("simulate microscopy", "simulate microscopy", "width", 512, "height", 512, "frames", 400);
		add("simulate blur", "simulate blur", "image", image("cells"));
	}

	/** Inputs that are suppliers are made only for cases that are wanted. */
	private void add(final String name, final String command, final Object... inputs) {
		if (!name.matches(".*(" + pattern + ").*")) return;
		final Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < inputs.length; i += 2)
			values.put((String) inputs[i], inputs[i + 1] instanceof Supplier<?> made ? made.get() : inputs[i + 1]);
		cases.add(new Case(name, command, values));
	}

	private Supplier<?> image(final String kind) {
		return () -> made(kind);
	}

	private Supplier<?> file(final String stem) {
		return () -> scratch.resolve(stem + ".safetensors").toFile();
	}

	/** Two copies of an image. */
	private Supplier<?> folder(final String kind) {
		return () -> {
			try {
				final Path folder = Files.createDirectories(scratch.resolve(kind));
				for (final String name : List.of("a.tif", "b.tif"))
					if (!Files.exists(folder.resolve(name))) ImageFiles.save(made(kind), folder.resolve(name));
				return folder.toFile();
			}
			catch (final IOException e) {
				throw new IllegalStateException(e.getMessage(), e);
			}
		};
	}

	private ImagePlus made(final String kind) {
		final ImagePlus known = made.get(kind);
		if (known != null) return known;
		final ImagePlus image = make(kind);
		made.put(kind, image);
		return image;
	}

	private ImagePlus make(final String kind) {
		switch (kind) {
			case "cells":
				return Hosts.image("output", "simulate fluorescence", "kind", "mixed", "width", 1024, "height", 1024);
			case "colour":
				final ImagePlus colour = made("cells").duplicate();
				new ij.process.ImageConverter(colour).convertToRGB();
				return colour;
			case "blurred":
				return Hosts.image("output", "simulate blur", "image", made("cells"), "length", 15.0);
			case "phantom":
				return Hosts.image("output", "simulate phantom", "width", 1024, "height", 1024, "images", 2);
			case "slice":
				return Hosts.image("output", "simulate phantom", "width", 512, "height", 512);
			case "k-space":
				return Hosts.image("output", "simulate mri", "image", made("phantom"));
			case "coils":
				return Hosts.image("output", "simulate mri", "image", made("phantom"), "coils", 4);
			case "movie":
				return Hosts.image("output", "simulate ultrasound", "width", 256, "height", 256, "frames", 100);
			default:
				final ImagePlus movie = made("movie");
				final ImagePlus truth = movie.duplicate();
				for (int i = 1; i <= movie.getStackSize(); i++)
					truth.getStack().addSlice(movie.getStack().getProcessor(i).duplicate());
				truth.setStack(truth.getStack(), 2, 1, 2 * movie.getNFrames());
				return truth;
		}
	}
}
