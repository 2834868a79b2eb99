package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;

/** Reads the program's table of words; static and pure. */
final class TsvWords {

    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";

    private TsvWords() {}

    /** The words in the program's order, without those of white space only. */
    static List<SeenWord> parse(String tsv) {
        List<SeenWord> words = new ArrayList<>();
        long before = -1;
        int line = -1;
        for (String row : tsv.lines().toList()) {
            String[] columns = row.split("\t", COLUMNS);
            if (columns.length < COLUMNS || !columns[0].equals(WORD_LEVEL)) {
                continue;
            }
            String text = columns[11].strip();
            if (text.isEmpty()) {
                continue;
            }
            int block = Integer.parseInt(columns[2]);
            long key = ((long) block << 40) + (Long.parseLong(columns[3]) << 20) + Long.parseLong(columns[4]);
            if (key != before) {
                line++;
                before = key;
            }
            words.add(new SeenWord(
                    text,
                    Double.parseDouble(columns[6]),
                    Double.parseDouble(columns[7]),
                    Double.parseDouble(columns[8]),
                    Double.parseDouble(columns[9]),
                    Math.max(0, Math.min(1, Double.parseDouble(columns[10]) / 100)),
                    block,
                    line));
        }
        return words;
    }
}
