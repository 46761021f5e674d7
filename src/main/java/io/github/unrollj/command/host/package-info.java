/**
 * What runs commands where SciJava alone does not: finding them, making them ready, and values as texts that are the same
 * on the command line, in macros and in dialogs.
 */
package io.github.unrollj.command.host;
