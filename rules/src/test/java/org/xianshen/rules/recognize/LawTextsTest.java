package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;

/** Statutes talk of marks and persons without bearing or naming any. */
class LawTextsTest {

    private static final Path SHARED = Path.of(System.getProperty("shared.dir", "not-set"));

    /** Sentences of the kind statutes have, written for this test. */
    private static final List<String> OWN = List.of(
            "第五条 密级分为绝密、机密、秘密三级，绝密级的保密期限最长为三十年。",
            "第二十条 标志写作“密级★保密期限”，例如“秘密★5年”。",
            "第九条 处理不满十四周岁未成年人的个人信息，应当取得父母同意；年满六十周岁的除外。",
            "第三十条 涉及商业秘密、个人隐私的，不予公开；属于工作秘密的，按照规定管理。",
            "构成犯罪的，依法追究刑事责任，处三年以下有期徒刑、拘役或者管制。",
            "国家保障各民族平等，汉族、壮族、回族等各民族公民依法享有权利。");

    private static boolean counts(Mention mention) {
        if (!mention.attributes().containsKey("placement")) {
            return mention.confidence() >= 0.5 && mention.type() != FindingType.DATE_TIME;
        }
        boolean attribute = mention.type() == FindingType.DISCLOSURE_ATTRIBUTE;
        return !attribute
                && !mention.attribute("placement").equals("INLINE")
                && mention.attribute("context").equals("NONE");
    }

    private static Map<FindingType, Integer> counted(List<String> texts) {
        Map<FindingType, Integer> counts = new EnumMap<>(FindingType.class);
        for (String text : texts) {
            for (Mention mention : AnnotatedCase.mentions(text)) {
                if (counts(mention)) {
                    counts.merge(mention.type(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    @Test
    void finds_no_marks_and_no_persons_in_statutes() throws IOException {
        assertEquals(Map.of(), counted(OWN));
        if (!Files.isDirectory(SHARED.resolve("law"))) {
            System.out.println("statutes not present: only the project's own sentences were read");
            return;
        }
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SHARED.resolve("law"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                texts(file, texts);
            }
        }
        assertTrue(texts.size() > 1_000);
        assertEquals(Map.of(), counted(texts));
    }

    @Test
    void finds_the_one_contact_and_the_cover_mark_of_a_compilation() throws IOException {
        Path folder = SHARED.resolve("law/compilation-2018");
        String own = "\n\n内部资料\n\n注意保存\n\n某项工作资料汇编\n\n" + String.join("\n\n", OWN) + "\n\n联系人：王某\n\n电话：0351-4123456\n"
                + "\n邮箱：contact@example.com\n";
        Map<FindingType, Integer> expected =
                Map.of(FindingType.INTERNAL_MARK, 1, FindingType.PHONE_NUMBER, 1, FindingType.EMAIL_ADDRESS, 1);
        assertEquals(expected, counted(List.of(own)));
        if (!Files.isDirectory(folder)) {
            System.out.println("compilation not present: only the project's own one was read");
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                texts.add(Files.readString(file));
            }
            assertEquals(expected, counted(texts));
        }
    }

    private static void texts(Path json, List<String> texts) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = "text".equals(parser.currentName()) || "answer".equals(parser.currentName());
                if (token == JsonToken.VALUE_STRING && text) {
                    texts.add(parser.getText());
                }
            }
        }
    }
}
