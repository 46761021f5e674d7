package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.work.Workers;

/** A network whose filters can run on several threads. */
interface RowParallel extends UnrolledNetwork {

	/** Of those that use the calling thread alone. */
	Workers ALONE = new Workers(1);

	/** The network with the same parameters on other workers, which it does not close. */
	UnrolledNetwork on(Workers workers);
}
