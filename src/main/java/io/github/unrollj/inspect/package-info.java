/** What a network has learned and what each of its layers does, as images. */
package io.github.unrollj.inspect;
