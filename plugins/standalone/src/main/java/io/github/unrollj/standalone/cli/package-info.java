/** The command line, generated from the commands' declarations. */
package io.github.unrollj.standalone.cli;
