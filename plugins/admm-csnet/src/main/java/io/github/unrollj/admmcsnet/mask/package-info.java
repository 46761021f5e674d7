/**
 * Which points of k-space are measured. A mask is a real tensor [rows, columns] of zeros and ones with the zero frequency
 * (DC) in the corner, at [0, 0], where un-centred Fourier transforms have it.
 */
package io.github.unrollj.admmcsnet.mask;
