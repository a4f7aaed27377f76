package dev.callboard.api.posting;

import java.util.List;

/// Sources that disagree on a field.
///
/// @param rule what found the disagreement
public record Conflict(String field, List<Claim> claims, String rule) {
    /// What one of them says.
    public record Claim(String value, String where) {}

    public Conflict {
        claims = List.copyOf(claims);
    }
}
