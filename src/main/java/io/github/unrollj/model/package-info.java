/**
 * Model files. A model is one {@code .safetensors} file: float32 tensors by name, a complex one as {@code NAME.re} and
 * {@code NAME.im}, and strings in its {@code __metadata__}:
 * <table>
 * <caption>Metadata of a model file</caption>
 * <tr><td>unrollj_format</td><td>version of this table, 1; files of a newer version are refused</td></tr>
 * <tr><td>reconstructor</td><td>id of the method</td></tr>
 * <tr><td>configuration</td><td>JSON object, at most 32 levels: what the network is built from</td></tr>
 * <tr><td>name, description, training_data, command</td><td>text, may be missing</td></tr>
 * <tr><td>seed, epochs, steps, seconds</td><td>decimal numbers, 0 if missing</td></tr>
 * <tr><td>figures</td><td>JSON object of measured qualities by name, the numbers as strings</td></tr>
 * <tr><td>date</td><td>ISO 8601, UTC</td></tr>
 * </table>
 * A file that is not a usable model gives a {@link io.github.unrollj.model.ModelFileException}; a model that does not
 * fit what it is used for, an {@link java.lang.IllegalArgumentException}.
 */
package io.github.unrollj.model;
