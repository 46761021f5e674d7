package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume.ReconstructedSize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XML header of ISMRM raw data, of which only the size of the images is of interest here. */
final class IsmrmrdHeader {

	private static final Pattern SIZE = Pattern.compile(
		"<reconSpace>.*?<matrixSize>\\s*<x>\\s*(\\d{1,9})\\s*</x>\\s*<y>\\s*(\\d{1,9})\\s*</y>.*?</reconSpace>", Pattern.DOTALL);

	private IsmrmrdHeader() {}

	/** x, the read-out, are the rows of fastMRI's matrices. */
	static Optional<ReconstructedSize> reconstructedSize(final String xml) {
		final Matcher matcher = SIZE.matcher(xml);
		return matcher.find() ? Optional.of(new ReconstructedSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(
			matcher.group(2)))) : Optional.empty();
	}
}
