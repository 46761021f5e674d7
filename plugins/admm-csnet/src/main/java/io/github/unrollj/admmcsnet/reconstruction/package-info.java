/**
 * From k-space to images: a {@link io.github.unrollj.admmcsnet.reconstruction.CoilMethod} makes the image of one coil, a
 * {@link io.github.unrollj.admmcsnet.reconstruction.SliceMethod} that of a slice of all its coils, and
 * {@link io.github.unrollj.admmcsnet.reconstruction.VolumeReconstruction} those of all slices.
 */
package io.github.unrollj.admmcsnet.reconstruction;
