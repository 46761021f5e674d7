/** One command on all images of a folder. */
package io.github.unrollj.command.folder;
