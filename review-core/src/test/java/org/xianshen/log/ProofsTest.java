package org.xianshen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.log.LogTesting.assertRefused;
import static org.xianshen.log.LogTesting.leaves;
import static org.xianshen.log.LogTesting.path;
import static org.xianshen.log.LogTesting.root;
import static org.xianshen.log.LogTesting.subproof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.message.ProblemException;

class ProofsTest {

    private static final int LARGEST = 40;

    @ParameterizedTest
    @EnumSource(LogHash.class)
    void accepts_every_inclusion_proof_of_small_trees_and_refuses_it_for_another_place(LogHash hash) {
        for (int size = 1; size <= LARGEST; size++) {
            List<TreeHash> leaves = leaves(hash, size);
            TreeHash root = root(hash, leaves);
            for (int index = 0; index < size; index++) {
                List<TreeHash> proof = path(hash, index, leaves);
                Proofs.verifyInclusion(hash, index, size, leaves.get(index), proof, root);
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        int place = other;
                        int of = size;
                        assertTrue(
                                refuses(() -> Proofs.verifyInclusion(hash, place, of, leaves.get(place), proof, root)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LogHash.class)
    void accepts_every_consistency_proof_of_small_trees_and_no_swapped_roots(LogHash hash) {
        for (int size = 1; size <= LARGEST; size++) {
            List<TreeHash> leaves = leaves(hash, size);
            TreeHash root = root(hash, leaves);
            for (int old = 1; old <= size; old++) {
                TreeHash oldRoot = root(hash, leaves.subList(0, old));
                List<TreeHash> proof = subproof(hash, old, leaves, true);
                Proofs.verifyConsistency(hash, old, size, proof, oldRoot, root);
                if (old < size) {
                    int from = old;
                    int to = size;
                    assertTrue(refuses(() -> Proofs.verifyConsistency(hash, from, to, proof, root, oldRoot)));
                }
            }
        }
    }

    @Test
    void refuses_impossible_places_before_hashing() {
        LogHash hash = LogHash.SHA256;
        TreeHash leaf = hash.leaf(new byte[0]);
        assertRefused("LOG-040", () -> Proofs.verifyInclusion(hash, 0, 0, leaf, List.of(), leaf));
        assertRefused("LOG-040", () -> Proofs.verifyInclusion(hash, 1, 1, leaf, List.of(), leaf));
        assertRefused("LOG-040", () -> Proofs.verifyInclusion(hash, -1, 1, leaf, List.of(), leaf));
        assertRefused("LOG-041", () -> Proofs.verifyInclusion(hash, 0, 1, leaf, List.of(leaf), leaf));
        assertRefused("LOG-041", () -> Proofs.verifyInclusion(hash, 0, 2, leaf, List.of(), leaf));
        assertRefused("LOG-042", () -> Proofs.verifyInclusion(hash, 0, 1, leaf, List.of(), hash.empty()));
        assertRefused("LOG-040", () -> Proofs.verifyConsistency(hash, 2, 1, List.of(), leaf, leaf));
        assertRefused("LOG-040", () -> Proofs.verifyConsistency(hash, 0, 1, List.of(), hash.empty(), leaf));
        assertRefused("LOG-042", () -> Proofs.verifyConsistency(hash, 0, 0, List.of(), leaf, leaf));
    }

    @Test
    void roots_are_those_of_an_independent_implementation() throws IOException {
        int checked = 0;
        for (String line : lines("roots.txt")) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" ", 3);
                LogHash hash = LogHash.valueOf(parts[0]);
                TreeBuilder tree = new TreeBuilder(hash);
                leaves(hash, Integer.parseInt(parts[1])).forEach(leaf -> tree.add(leaf, (level, index, full) -> {}));
                assertEquals(parts[2], tree.root().hex(), line);
                checked++;
            }
        }
        assertEquals(34, checked);
    }

    @Test
    void roots_of_the_eight_classic_leaves_are_those_of_a_second_implementation() throws IOException {
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                LogHash.SHA256.leaf(new byte[0]).hex());
        Path shared =
                Path.of(System.getProperty("shared.dir", "."), "vectors/rfc6962-shape-trees-sha256-sm3/trees.json");
        if (!Files.isRegularFile(shared)) {
            System.out.println("trees of the classic leaves: not present");
            return;
        }
        String json = Files.readString(shared);
        List<byte[]> leaves = strings(json, "leaves_hex").stream()
                .map(HexFormat.of()::parseHex)
                .toList();
        for (LogHash hash : LogHash.values()) {
            String half = json.substring(json.indexOf(hash == LogHash.SM3 ? "\"sm3\"" : "\"sha256\""));
            List<String> roots = strings(half, "roots");
            TreeBuilder tree = new TreeBuilder(hash);
            assertEquals(roots.get(0), tree.root().hex());
            for (byte[] leaf : leaves) {
                tree.add(hash.leaf(leaf), (level, index, full) -> {});
                assertEquals(roots.get((int) tree.size()), tree.root().hex());
            }
        }
    }

    private static List<String> strings(String json, String name) {
        int start = json.indexOf('[', json.indexOf("\"" + name + "\""));
        String array = json.substring(start, json.indexOf(']', start));
        return Pattern.compile("\"([0-9a-f]*)\"")
                .matcher(array)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    @Test
    void decides_the_published_proof_vectors_as_expected() throws IOException {
        Path shared = Path.of(System.getProperty("shared.dir", "."), "vectors/merkle-rfc6962-proofs/testdata");
        if (!Files.isDirectory(shared)) {
            System.out.println("published Merkle vectors: not present");
            assertTrue(lines("roots.txt").size() > 30, "the project's own vectors are");
            return;
        }
        int decided = 0;
        for (String kind : List.of("inclusion", "consistency")) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(shared.resolve(kind))) {
                files = walk.filter(f -> f.toString().endsWith(".json")).toList();
            }
            for (Path file : files) {
                Map<String, Object> vector = read(file);
                boolean refused = refuses(() -> check(kind, vector));
                // One vector accepts twelve bytes as the root of a tree: here a hash has 32.
                boolean twelveBytes = file.endsWith("sizes-are-equal-one-and-proof-is-empty.json");
                assertEquals(twelveBytes || Boolean.TRUE.equals(vector.get("wantErr")), refused, file.toString());
                decided++;
            }
        }
        assertEquals(196, decided);
    }

    private static void check(String kind, Map<String, Object> vector) {
        List<TreeHash> proof = new ArrayList<>();
        for (Object each : (List<?>) vector.getOrDefault("proof", List.of())) {
            proof.add(hash(each));
        }
        if (kind.equals("inclusion")) {
            Proofs.verifyInclusion(
                    LogHash.SHA256,
                    number(vector, "leafIdx"),
                    number(vector, "treeSize"),
                    hash(vector.get("leafHash")),
                    proof,
                    hash(vector.get("root")));
        } else {
            Proofs.verifyConsistency(
                    LogHash.SHA256,
                    number(vector, "size1"),
                    number(vector, "size2"),
                    proof,
                    hash(vector.get("root1")),
                    hash(vector.get("root2")));
        }
    }

    private static long number(Map<String, Object> vector, String name) {
        return (Long) Objects.requireNonNull(vector.get(name));
    }

    private static TreeHash hash(@Nullable Object base64) {
        return TreeHash.of(Base64.getDecoder().decode(base64 == null ? "" : (String) base64));
    }

    private static boolean refuses(Runnable work) {
        try {
            work.run();
            return false;
        } catch (ProblemException | IllegalArgumentException e) {
            return true;
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProofsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<String, Object> read(Path file) throws IOException {
        Map<String, Object> out = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    List<String> items = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.add(parser.getText());
                    }
                    out.put(name, items);
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    out.put(name, parser.getBigIntegerValue().longValue());
                } else if (token.isBoolean()) {
                    out.put(name, parser.getBooleanValue());
                } else if (token == JsonToken.VALUE_STRING) {
                    out.put(name, parser.getText());
                }
            }
        }
        return out;
    }
}
