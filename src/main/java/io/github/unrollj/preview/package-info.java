/** Shows in a command's dialog what it would make of a small part of the image. */
package io.github.unrollj.preview;
