/** Images of several receiver coils: their combination, and the model of what each receives. */
package io.github.unrollj.admmcsnet.coil;
