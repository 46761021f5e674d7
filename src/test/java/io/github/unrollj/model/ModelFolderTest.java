package io.github.unrollj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

	@TempDir
	Path folder;

	private Path mine;

	@BeforeEach
	void train() throws IOException {
		mine = Files.createFile(folder.resolve("mine.v2.safetensors"));
		Files.createFile(folder.resolve("README.txt"));
		System.setProperty(ModelFolder.PROPERTY, folder.toString());
	}

	@AfterEach
	void forget() {
		System.clearProperty(ModelFolder.PROPERTY);
	}

	@Test
	void modelsAreFoundByNameAndByPath() {
		assertEquals(Optional.of(mine), ModelFolder.find("mine.v2"));
		assertEquals(Optional.of(mine), ModelFolder.find("mine.v2.safetensors"));
		assertEquals(Optional.of(mine), ModelFolder.find(mine.toString()));
		assertEquals(Optional.empty(), ModelFolder.find("yours"));
		assertEquals(Optional.empty(), ModelFolder.find(""));
		assertEquals(Optional.empty(), ModelFolder.find("../mine.v2"));
		assertEquals(Optional.empty(), ModelFolder.find("\0"));
	}

	@Test
	void modelsAreListed() throws IOException {
		assertEquals(List.of("mine.v2"), ModelFolder.names());
		System.setProperty(ModelFolder.PROPERTY, folder.resolve("none").toString());
		assertEquals(List.of(), ModelFolder.names());
		assertEquals(Optional.empty(), ModelFolder.find("mine.v2"));
	}
}
