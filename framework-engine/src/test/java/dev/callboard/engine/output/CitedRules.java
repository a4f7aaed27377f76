package dev.callboard.engine.output;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The names of rules in source text: every text that is passed where a parameter is called `rule`, or that
/// a method called so returns.
final class CitedRules {
    private final Map<String, Integer> parameters = new HashMap<>();
    private final Set<String> rules = new TreeSet<>();

    /// Those of all modules.
    static Set<String> inMainSources() throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        try (Stream<Path> modules = Files.list(project)) {
            List<Path> roots = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            var sources = new ArrayList<Path>();
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
            try (var files = compiler.getStandardFileManager(null, null, null)) {
                return find(files.getJavaFileObjectsFromPaths(sources));
            }
        }
    }

    /// Those of one file.
    static Set<String> in(String source) throws IOException {
        return find(List.of(new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        }));
    }

    private static Set<String> find(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        var cited = new CitedRules();
        units.forEach(unit -> cited.new Parameters().scan(unit, null));
        units.forEach(unit -> {
            var variables = new Variables();
            variables.scan(unit, null);
            cited.new Citations(variables.values).scan(unit, null);
        });
        return cited.rules;
    }

    /// Which methods and records take a rule, by name and number of parameters.
    private final class Parameters extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String name = type.getSimpleName().toString();
            if (type.getKind() == Tree.Kind.RECORD) {
                note(
                        name,
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(field ->
                                        !field.getModifiers().getFlags().contains(Modifier.STATIC))
                                .toList());
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    String called = method.getReturnType() == null
                            ? name
                            : method.getName().toString();
                    note(called, method.getParameters());
                }
            }
            return super.visitClass(type, null);
        }

        private void note(String name, List<? extends VariableTree> declared) {
            for (int i = 0; i < declared.size(); i++) {
                if (declared.get(i).getName().contentEquals("rule")) {
                    parameters.put(name + "/" + declared.size(), i);
                }
            }
        }
    }

    /// What the constants and variables of a file are set to.
    private static final class Variables extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Map<String, List<Tree>> values = new HashMap<>();

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getInitializer() != null) {
                values.computeIfAbsent(variable.getName().toString(), _ -> new ArrayList<>())
                        .add(variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }
    }

    private final class Citations extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Map<String, List<Tree>> variables;

        private Citations(Map<String, List<Tree>> variables) {
            this.variables = variables;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getName().contentEquals("rule") && method.getParameters().isEmpty()) {
                new Texts(variables).scan(method.getBody(), null);
            }
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            cite(call.getMethodSelect(), call.getArguments());
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            cite(made.getIdentifier(), made.getArguments());
            return super.visitNewClass(made, null);
        }

        private void cite(Tree called, List<? extends ExpressionTree> arguments) {
            String name = called.toString().replaceAll("<.*>", "").replaceAll("(?s)^.*\\.", "");
            Integer at = parameters.get(name + "/" + arguments.size());
            if (at != null) {
                new Texts(variables).scan(arguments.get(at), null);
            }
        }
    }

    /// The texts an expression can come to, through the variables it names.
    private final class Texts extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Map<String, List<Tree>> variables;
        private final Set<String> seen = new HashSet<>();

        private Texts(Map<String, List<Tree>> variables) {
            this.variables = variables;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                rules.add(text);
            }
            return null;
        }

        /// What is asked for the choice is none of the texts.
        @Override
        public @Nullable Void visitConditionalExpression(ConditionalExpressionTree choice, @Nullable Void nothing) {
            scan(choice.getTrueExpression(), null);
            return scan(choice.getFalseExpression(), null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
            return named(name.getName().toString());
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
            return named(select.getIdentifier().toString());
        }

        private @Nullable Void named(String name) {
            if (seen.add(name)) {
                variables.getOrDefault(name, List.of()).forEach(value -> scan(value, null));
            }
            return null;
        }
    }
}
