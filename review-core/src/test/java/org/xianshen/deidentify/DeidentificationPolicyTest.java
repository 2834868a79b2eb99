package org.xianshen.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

class DeidentificationPolicyTest {

    private static final String GENERAL = """
            type,treatment,technique,parameters,source
            *,SUPPRESS,CONSTANT,已删除,own
            *,MASK,CONSTANT,已删除,own
            *,GENERALIZE,CONSTANT,已删除,own
            *,PSEUDONYMIZE,NUMBERED,某项,own
            *,TOKENIZE,TOKEN,16,own
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    PERSON_NAMES,MASK,CONSTANT,x,own            | PERSON_NAMES
                    PERSON_NAME,HIDE,CONSTANT,x,own             | HIDE
                    PERSON_NAME,KEEP,CONSTANT,x,own             | KEEP
                    PERSON_NAME,MASK,BLUR,x,own                 | BLUR
                    PERSON_NAME,MASK,KEEP_ENDS,4;4,own          | KEEP_ENDS 4;4
                    PERSON_NAME,MASK,KEEP_ENDS,a;4;*;4,own      | KEEP_ENDS a;4;*;4
                    PERSON_NAME,MASK,TOKEN,3,own                | TOKEN 3
                    AGE,GENERALIZE,YEAR,1,own                   | YEAR 1
                    PERSON_NAME,MASK,CONSTANT,x                 | 4
                    *,MASK,CONSTANT,x,own                       | *,MASK,CONSTANT,x,own
                    """)
    void refuses_an_unknown_name_with_its_line(String line, String bad) {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> DeidentificationPolicy.read("policy.csv", new StringReader(GENERAL + "# note\n" + line)));
        assertEquals("DEI-001", e.problem().code());
        assertEquals("8", e.problem().arguments().get(0));
        assertEquals(bad, e.problem().arguments().get(1));
        assertTrue(e.problem().line(Language.ZH).startsWith("DEI-001 policy.csv：第 8 行"));
    }

    @Test
    void refuses_a_treatment_without_a_general_line() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> DeidentificationPolicy.read(
                        "policy.csv", new StringReader(GENERAL.replace("*,TOKENIZE,TOKEN,16,own\n", ""))));
        assertEquals("DEI-002", e.problem().code());
        assertTrue(e.problem().line(Language.EN).contains("TOKENIZE"));
    }

    @Test
    void refuses_a_table_without_heading() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> DeidentificationPolicy.read("policy.csv", new StringReader("*,SUPPRESS,CONSTANT,x,own\n")));
        assertEquals("DEI-001", e.problem().code());
    }
}
