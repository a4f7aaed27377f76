package dev.callboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What outgrows these sizes has two jobs.
class SizeTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 6;

    @Test
    void filesAreShort() throws IOException {
        var long_ = new ArrayList<String>();
        for (Path file : Sources.all()) {
            long lines = Files.readString(file).lines().count();
            if (lines > FILE_LINES) {
                long_.add(Sources.name(file) + ": " + lines + " lines, at most " + FILE_LINES);
            }
        }

        assertThat(long_).isEmpty();
    }

    @Test
    void methodsAreShortAndTakeFewParameters() throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var excesses = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(Sources.all());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, excesses).scan(unit, null);
            }
        }

        assertThat(excesses).isEmpty();
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> excesses;

        private Methods(CompilationUnitTree unit, SourcePositions positions, List<String> excesses) {
            this.unit = unit;
            this.positions = positions;
            this.excesses = excesses;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            LineMap lines = unit.getLineMap();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            String name = Sources.name(Path.of(unit.getSourceFile().toUri())) + ": " + method.getName();
            if (length > METHOD_LINES) {
                excesses.add(name + " has " + length + " lines, at most " + METHOD_LINES);
            }
            boolean ofRecord = method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
                    && owner.getKind() == Tree.Kind.RECORD;
            if (method.getParameters().size() > PARAMETERS && !ofRecord) {
                excesses.add(name + " has " + method.getParameters().size() + " parameters, at most " + PARAMETERS);
            }
            return super.visitMethod(method, null);
        }
    }
}
