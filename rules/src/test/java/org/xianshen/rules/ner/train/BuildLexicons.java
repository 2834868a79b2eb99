package org.xianshen.rules.ner.train;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipFile;

/**
 * Rebuilds the compact lexicons from their origins.
 *
 * <p>Arguments: the jar {@code lucene-analysis-smartcn} (Apache-2.0), {@code surnames.json} (Apache-2.0), {@code
 * region-codes.tsv} (MIT), the folder of main resources and the folder of training resources to write to.
 */
public final class BuildLexicons {

    private static final String DICTIONARY = "org/apache/lucene/analysis/cn/smart/hhmm/";
    private static final String PERSON = "未##人";

    /** Words of the origin that are names of persons: a lexicon of words must not hide them. */
    static final Set<String> PERSONS =
            Set.of(("程思远 迟浩田 邓小平 丁关根 董建华 傅全有 郭沫若 胡锦涛 华罗庚 贾庆林 姜春云 江泽民 蒋介石 金大中 李先念 李四光 李大钊 李岚清 李时珍"
                            + " 李瑞环 李铁映 刘伯承 刘少奇 罗荣桓 毛泽东 彭德怀 钱其琛 钱学森 宋庆龄 王兆国 温家宝 吴邦国 肖成林 徐悲鸿 杨振宁 曾庆红 张万年 周恩来"
                            + " 邹家华 白求恩 田秀才 齐白石 李鹏 朱德 曹操 杜甫 李白 李逵 刘邦 陆游 罗干 雷锋 宋健 宋平 苏轼 陶铸 田纳 朱熹 吴晓 曾凯 曾随"
                            + " 周樱 王秋 王英 潘家蕃 熊切 秦昌 何应钦 张三 李四 王五 赵六 恩格斯 克林顿 曼德拉 马克思 苏哈托 莎士比亚 贝多芬 爱因斯坦 达尔文 尼克松"
                            + " 肯尼迪 斯大林 希特勒 普希金 莫扎特 列宁 叶利钦 戴高乐 罗斯福 毕加索 邱吉尔 丘吉尔 阿拉法特 萨达姆 安南 贝克 科尔 若斯潘 布莱尔"
                            + " 希拉克 施罗德 拉宾 沙龙 布什 里根 撒切尔 梅杰 密特朗 普京 甘地")
                    .split(" ", -1));

    private BuildLexicons() {}

    /** Builds everything; see the class comment for the arguments. */
    public static void main(String[] args) throws Exception {
        if (args.length != 5) {
            throw new IllegalArgumentException(
                    "need: smartcn.jar surnames.json region-codes.tsv mainResources trainResources");
        }
        Path main = Path.of(args[3]);
        Path train = Path.of(args[4]);
        Dictionary dictionary = Dictionary.read(Path.of(args[0]));
        writeWords(dictionary.frequency, main.resolve("words.bin"));
        writeNeighbours(dictionary, main.resolve("neighbours.tsv"));
        writeBigrams(dictionary, train.resolve("bigrams.bin"));
        writeSurnames(Path.of(args[1]), main.resolve("surnames.txt"));
        writeRegions(Path.of(args[2]), main.resolve("regions.txt"));
    }

    /** Words of one to four Chinese characters, sorted by their packed key: key difference, then frequency class. */
    private static void writeWords(Map<String, Integer> frequency, Path out) throws IOException {
        TreeMap<Long, Integer> packed = new TreeMap<>(Long::compareUnsigned);
        long total = 0;
        for (Map.Entry<String, Integer> e : frequency.entrySet()) {
            String word = e.getKey();
            total += e.getValue();
            if (word.length() <= 4
                    && word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF)
                    && !PERSONS.contains(word)) {
                packed.put(pack(word), e.getValue());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(packed.size());
        long last = 0;
        for (Map.Entry<Long, Integer> e : packed.entrySet()) {
            varint(data, e.getKey() - last);
            last = e.getKey();
            data.writeByte(costOf(e.getValue(), total));
        }
        writeDeflated(bytes.toByteArray(), out);
    }

    /** Eighths of a bit that a word costs: the rarer, the more. */
    private static int costOf(int frequency, long total) {
        return (int) Math.round(8 * Math.log((double) total / (frequency + 0.5)) / Math.log(2));
    }

    private static long pack(String word) {
        long key = 0;
        for (int i = 0; i < 4; i++) {
            key = (key << 16) | (i < word.length() ? word.charAt(i) : 0);
        }
        return key;
    }

    private static void varint(DataOutputStream out, long value) throws IOException {
        long v = value;
        while ((v & ~0x7FL) != 0) {
            out.writeByte((int) (v & 0x7F) | 0x80);
            v >>>= 7;
        }
        out.writeByte((int) v);
    }

    private static void writeDeflated(byte[] bytes, Path out) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(Files.newOutputStream(out), best)) {
            deflated.write(bytes);
        }
        best.end();
    }

    /** How often a word stands right before and right after a person's name. */
    private static void writeNeighbours(Dictionary dictionary, Path out) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Integer> e : new TreeMap<>(dictionary.frequency).entrySet()) {
            String word = e.getKey();
            if (word.contains("##") || PERSONS.contains(word)) {
                continue;
            }
            int before = dictionary.bigram(word, PERSON);
            int after = dictionary.bigram(PERSON, word);
            if (before + after > 0) {
                lines.append(word).append('\t').append(before).append('\t').append(after);
                lines.append('\t').append(e.getValue()).append('\n');
            }
        }
        Files.writeString(out, lines);
    }

    /** The chain of words that the training generator walks: vocabulary, then for each word its followers. */
    private static void writeBigrams(Dictionary dictionary, Path out) throws IOException {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Integer> e : new TreeMap<>(dictionary.frequency).entrySet()) {
            if (e.getValue() > 0) {
                words.add(e.getKey());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(words.size());
        for (String word : words) {
            data.writeUTF(word);
        }
        for (int i = 0; i < words.size(); i++) {
            int last = -1;
            for (long follower : dictionary.followers(words.get(i), words)) {
                int id = (int) (follower >>> 32);
                varint(data, id - last);
                varint(data, follower & 0xFFFFFFFFL);
                last = id;
            }
            varint(data, 0);
        }
        writeDeflated(bytes.toByteArray(), out);
    }

    /** One line a weight class, most frequent first: class, then the surnames; 第五 and 第 would make every 第五章 a name. */
    private static void writeSurnames(Path json, Path out) throws IOException {
        Matcher entries = Pattern.compile("\"surname\": \"([^\"]+)\",\\s+\"weight\": (\\d+)")
                .matcher(Files.readString(json));
        Map<Integer, List<String>> byClass = new TreeMap<>();
        while (entries.find()) {
            if (entries.group(1).startsWith("第")) {
                continue;
            }
            int weight = Integer.parseInt(entries.group(2));
            int rank = (int) Math.round(Math.log(weight) / Math.log(2));
            byClass.computeIfAbsent(-rank, k -> new ArrayList<>()).add(entries.group(1));
        }
        StringBuilder lines = new StringBuilder();
        byClass.forEach((rank, names) ->
                lines.append(-rank).append('\t').append(String.join(" ", names)).append('\n'));
        Files.writeString(out, lines);
    }

    /** Names of provinces (P), cities and leagues (C), counties and districts (D), also former ones. */
    private static void writeRegions(Path tsv, Path out) throws IOException {
        Map<String, Set<String>> byLevel = new HashMap<>();
        for (String line : Files.readAllLines(tsv)) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 4 || !fields[0].matches("\\d{6}")) {
                continue;
            }
            String level = fields[0].endsWith("0000") ? "P" : fields[0].endsWith("00") ? "C" : "D";
            Set<String> names = byLevel.computeIfAbsent(level, k -> new TreeSet<>());
            for (String name : fields[3].split("[|;,/]", -1)) {
                if (name.length() >= 2 && name.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) {
                    names.add(name);
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        for (String level : List.of("P", "C", "D")) {
            Set<String> names = new LinkedHashSet<>(byLevel.getOrDefault(level, Set.of()));
            names.removeAll(Set.of("市辖区", "县", "城区", "郊区", "矿区", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位"));
            lines.append(level).append('\t').append(String.join(" ", names)).append('\n');
        }
        Files.writeString(out, lines);
    }

    /** The origin's dictionary: words with frequencies, and a hashed table of word pairs. */
    private record Dictionary(Map<String, Integer> frequency, PairTable pairs) {

        int bigram(String first, String second) {
            return pairs.count(hash1(hash1(SEED1, first + "@"), second), hash2(first + "@" + second));
        }

        List<Long> followers(String first, List<String> words) {
            List<Long> found = new ArrayList<>();
            long start = hash1(SEED1, first + "@");
            for (int i = 0; i < words.size(); i++) {
                long hash = hash1(start, words.get(i));
                if (pairs.mayHold(hash)) {
                    int count = pairs.count(hash, hash2(first + "@" + words.get(i)));
                    if (count > 1) {
                        found.add(((long) i << 32) | count);
                    }
                }
            }
            return found;
        }

        private static final long SEED1 = 0xcbf29ce484222325L;

        private static long hash1(long seed, String text) {
            long hash = seed;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                hash = (hash ^ (c & 0xFF)) * 1099511628211L;
                hash = (hash ^ (c >> 8)) * 1099511628211L;
            }
            return hash;
        }

        private static int hash2(String text) {
            int hash = 5381;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                hash = ((hash << 5) + hash) + (c & 0xFF);
                hash = ((hash << 5) + hash) + (c >> 8);
            }
            return hash;
        }

        static Dictionary read(Path jar) throws IOException, ClassNotFoundException {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                Map<String, Integer> frequency = new HashMap<>();
                try (ObjectInputStream in = open(zip, "coredict.mem")) {
                    in.readObject();
                    in.readObject();
                    char[][][] tails = (char[][][]) in.readObject();
                    int[][] counts = (int[][]) in.readObject();
                    for (int i = 0; i < tails.length; i++) {
                        for (int j = 0; tails[i] != null && j < tails[i].length; j++) {
                            String tail = tails[i][j] == null ? "" : new String(tails[i][j]);
                            frequency.put(firstCharacter(i) + tail, counts[i][j]);
                        }
                    }
                }
                try (ObjectInputStream in = open(zip, "bigramdict.mem")) {
                    return new Dictionary(frequency, new PairTable((long[]) in.readObject(), (int[]) in.readObject()));
                }
            }
        }

        private static ObjectInputStream open(ZipFile zip, String name) throws IOException {
            InputStream in = zip.getInputStream(zip.getEntry(DICTIONARY + name));
            return new ObjectInputStream(new BufferedInputStream(in));
        }

        private static String firstCharacter(int index) {
            byte[] gb2312 = {(byte) (index / 94 + 0xA1), (byte) (index % 94 + 0xA1)};
            return new String(gb2312, Charset.forName("GB2312"));
        }
    }

    /** Counts of word pairs under the origin's double hashing. */
    private static final class PairTable {
        private final long[] hashes;
        private final int[] counts;
        private final long[] filter = new long[1 << 16];

        PairTable(long[] hashes, int[] counts) {
            this.hashes = hashes;
            this.counts = counts;
            for (long hash : hashes) {
                filter[(int) (hash >>> 20) & 0xFFFF] |= 1L << (hash >>> 40);
            }
        }

        boolean mayHold(long hash) {
            return (filter[(int) (hash >>> 20) & 0xFFFF] & (1L << (hash >>> 40))) != 0;
        }

        int count(long hash, int step) {
            int size = hashes.length;
            int first = (int) (hash % size);
            first = first < 0 ? first + size : first;
            int second = step % size;
            second = second < 0 ? second + size : second;
            int index = first;
            for (int i = 1; hashes[index] != 0 && hashes[index] != hash && i < size; i++) {
                index = (first + i * second) % size;
                index = index < 0 ? index + size : index;
            }
            return hashes[index] == hash ? counts[index] : 0;
        }
    }

    static {
        if (!StandardCharsets.UTF_8.equals(Charset.defaultCharset())) {
            throw new IllegalStateException("run with -Dfile.encoding=UTF-8");
        }
    }
}
