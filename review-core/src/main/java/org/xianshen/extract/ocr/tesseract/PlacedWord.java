package org.xianshen.extract.ocr.tesseract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ocr.PictureText;

/** A word with its paragraph, its line and its cell in reading order. */
record PlacedWord(SeenWord word, int paragraph, int line, PictureText.@Nullable Cell cell) {

    static double confidence(List<PlacedWord> words) {
        return SeenWord.confidence(words.stream().map(PlacedWord::word).toList());
    }

    @Override
    public String toString() {
        return "PlacedWord[" + word + "]";
    }
}
