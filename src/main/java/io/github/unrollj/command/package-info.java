/**
 * What the commands of all reconstructors have in common. A command is a SciJava command that extends
 * {@link io.github.unrollj.command.ReconstructCommand}: its annotated fields are at once the dialog, the macro keys and
 * the options of the command line, so their names are public and never change.
 * <p>
 * Keys that mean the same everywhere: {@code image}, the one image input; {@code scale}, the factor between input and
 * output pixels; {@code model}, the name of a built-in model or the path of a model file; {@code method}, unrolled or
 * classical; {@code output}, the main result. {@link io.github.unrollj.command.CommandRules} checks what else holds.
 */
package io.github.unrollj.command;
