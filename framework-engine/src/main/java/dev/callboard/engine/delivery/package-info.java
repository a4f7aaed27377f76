/// Brings the change feed to outputs, each at its own pace.
@NullMarked
package dev.callboard.engine.delivery;

import org.jspecify.annotations.NullMarked;
