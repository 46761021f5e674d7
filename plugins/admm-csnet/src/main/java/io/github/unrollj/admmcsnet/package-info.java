/** Magnetic resonance images from undersampled k-space: ADMM for compressed sensing, unrolled (ADMM-CSNet). */
package io.github.unrollj.admmcsnet;
