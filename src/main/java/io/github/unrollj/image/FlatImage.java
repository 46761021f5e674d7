package io.github.unrollj.image;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** One plane of whole numbers, as picture formats hold it: 8-bit grey, 16-bit grey or RGB. */
record FlatImage(BufferedImage pixels) {

	private static final float JPEG_QUALITY = 0.95f;

	/**
	 * @param sourceBits decides the scale of a 32-bit image
	 * @param mostBits of a grey value that the format can hold
	 * @param file for messages
	 */
	static FlatImage of(final ImagePlus image, final int sourceBits, final int mostBits, final Path file) {
		final ImageProcessor plane = image.getProcessor();
		if (image.getStackSize() > 1) {
			throw new IllegalArgumentException("Cannot save " + file + ": the image has " + image.getStackSize() +
				" planes, which only .tif holds");
		}
		if (image.getBitDepth() == 24) return new FlatImage(plane.getBufferedImage());
		final int scaleBits = image.getBitDepth() < 32 ? image.getBitDepth() : sourceBits == 24 ? 8 : sourceBits;
		if (scaleBits > mostBits) {
			throw new IllegalArgumentException("Cannot save " + file + ": the format does not hold " + scaleBits +
				"-bit values, .tif does" + (scaleBits == 16 ? " and .png too" : ""));
		}
		final BufferedImage grey = new BufferedImage(plane.getWidth(), plane.getHeight(), scaleBits == 8
			? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY);
		fill(grey.getRaster(), plane, scaleBits == 8 ? 255 : 65535);
		return new FlatImage(grey);
	}

	private static void fill(final WritableRaster raster, final ImageProcessor plane, final int most) {
		final int[] row = new int[plane.getWidth()];
		for (int y = 0; y < plane.getHeight(); y++) {
			for (int x = 0; x < row.length; x++)
				row[x] = Math.max(0, Math.min(most, Math.round(plane.getf(x, y))));
			raster.setPixels(0, y, row.length, 1, row);
		}
	}

	/** @param format name of an ImageIO writer: png or jpg */
	void write(final String format, final Path file) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		if (format.equals("jpg")) {
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(JPEG_QUALITY);
		}
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(pixels, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
	}
}
