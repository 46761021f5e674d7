/** What blind deblurring cannot know, the shift, taken out: alignment, quality after it, centred kernels. */
package io.github.unrollj.dublid.alignment;
