package dev.callboard.engine;

import com.google.inject.Binder;

/// Guice without what it does unasked.
final class Strictness {
    static void apply(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
    }

    private Strictness() {}
}
