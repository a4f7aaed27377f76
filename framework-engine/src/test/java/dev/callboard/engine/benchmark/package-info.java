/// Programs that the benchmarks of the folder `benchmarks` start.
@NullMarked
package dev.callboard.engine.benchmark;

import org.jspecify.annotations.NullMarked;
