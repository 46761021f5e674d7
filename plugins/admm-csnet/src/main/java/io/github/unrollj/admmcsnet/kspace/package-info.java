/**
 * Measured k-space: {@link io.github.unrollj.admmcsnet.kspace.ComplexVolume} reads ImageJ images and the files of BART and
 * fastMRI, slice by slice; {@link io.github.unrollj.admmcsnet.kspace.Convention} says what the numbers mean;
 * {@link io.github.unrollj.admmcsnet.kspace.KSpaceVolume} gives both in the one convention that networks and solvers
 * have: the un-normalised discrete Fourier transform of the image as it is shown, zero frequency (DC) at [0, 0].
 */
package io.github.unrollj.admmcsnet.kspace;
