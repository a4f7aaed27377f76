package dev.callboard.api.posting;

/// An identifier of a posting besides its id on the site.
public record Identifier(String name, String value) {}
