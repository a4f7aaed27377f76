package dev.callboard.engine.ats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The applicant tracking systems that are known, from `systems.yaml` beside this class. For use by any
/// number of threads.
public final class AtsSystems {
    private static final String FILE = "systems.yaml";

    private final List<AtsSystem> systems;

    public AtsSystems() {
        this(Loaded.SYSTEMS);
    }

    private AtsSystems(List<AtsSystem> systems) {
        this.systems = systems;
    }

    /// In the order of the file: where an address or a shape could be several systems', the first is meant.
    public List<AtsSystem> all() {
        return systems;
    }

    /// The system an address belongs to: by its host first, else by what its path and query show on any
    /// host.
    public Optional<AtsSystem> recognise(URI address) {
        return systems.stream()
                .filter(system -> system.isOwn(address))
                .findFirst()
                .or(() -> systems.stream()
                        .filter(system -> system.isAnywhere(address))
                        .findFirst());
    }

    /// Of these systems those that have boards; of a name, or all of them where it is null.
    AtsSystems boards(@Nullable String name) {
        return new AtsSystems(systems.stream()
                .filter(system ->
                        system.board() != null && (name == null || system.name().equals(name)))
                .toList());
    }

    /// The system of that name.
    public Optional<AtsSystem> named(String name) {
        return systems.stream().filter(system -> system.name().equals(name)).findFirst();
    }

    /// Read once for all.
    private static final class Loaded {
        private static final List<AtsSystem> SYSTEMS = List.of(load());
    }

    private static AtsSystem[] load() {
        YAMLMapper mapper = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Objects.requireNonNull(AtsSystems.class.getResourceAsStream(FILE), FILE)) {
            return mapper.readValue(file, AtsSystem[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
