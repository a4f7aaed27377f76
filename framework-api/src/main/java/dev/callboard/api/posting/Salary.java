package dev.callboard.api.posting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Base pay in the period it is stated for; never annualised.
///
/// @param currency ISO 4217, or null where the source does not tell
/// @param minValue null for "up to"
/// @param maxValue null for "from"
public record Salary(
        @Nullable String currency,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable PayUnit unit) {}
