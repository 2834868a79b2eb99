package org.xianshen.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Loads the rules that were compiled when the module was built.
 *
 * <p>The build writes one model class for each folder of rules and lists them in a file. Only these classes are loaded: the
 * DRL compiler is not on the class path of a running review.
 */
final class CompiledRules {

    private static final String LIST = "/META-INF/kie/org.xianshen/rules/drools-model";

    private CompiledRules() {}

    /**
     * The rule base.
     *
     * @throws ProblemException {@code RUL-004} without compiled rules, {@code RUL-005} when a class of them does not load
     */
    static KieBase load() {
        return build(models());
    }

    /** The rule base made of {@code models}. */
    static KieBase build(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    /** The models of all folders of rules, made anew. */
    static List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String name : modelClasses()) {
            try {
                models.add(Class.forName(name, true, CompiledRules.class.getClassLoader())
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new ProblemException(Problem.of("RUL-005", "", name), e);
            }
        }
        return models;
    }

    private static List<String> modelClasses() {
        try (InputStream in = CompiledRules.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw ProblemException.of("RUL-004", LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
