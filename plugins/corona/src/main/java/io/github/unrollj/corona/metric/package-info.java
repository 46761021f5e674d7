/** How well blood is separated from clutter: errors of movies, contrast of images, and the images themselves, in dB. */
package io.github.unrollj.corona.metric;
