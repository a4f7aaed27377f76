package dev.callboard.engine.normalise;

import dev.callboard.api.posting.PayUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An amount or a range of pay as a text states it.
///
/// @param sign of the currency as written, or empty
/// @param kind what the words beside it make of it
/// @param words the part of the text that says so
record Pay(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String sign,
        @Nullable PayUnit unit,
        Kind kind,
        String words) {
    /// Whether the words around say that it is base pay.
    enum Kind {
        BASE,
        /// With what is paid on top of base pay.
        TARGET,
        /// It stands alone.
        BARE
    }

    boolean sameMeasure(Pay other) {
        return sign.equals(other.sign) && unit == other.unit && kind == other.kind;
    }

    /// From the least to the most of two bands.
    Pay span(Pay other) {
        boolean lower = min == null || (other.min != null && other.min.compareTo(min) < 0);
        boolean higher = max == null || (other.max != null && other.max.compareTo(max) > 0);
        return new Pay(lower ? other.min : min, higher ? other.max : max, sign, unit, kind, words);
    }
}
