package org.xianshen.rules.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.rules.ner.train.NameFigures;
import org.xianshen.rules.ner.train.TrainNameModel;

/** What the shipped model reaches, and that the same seed makes the same model. */
class PersonNameModelTest {

    @Test
    void reaches_its_figures_on_generated_sentences_of_another_seed() {
        NameFigures figures = NameFigures.onGenerated(Tables.PERSONS, 20_261_124L, 3000);
        assertTrue(figures.precision() >= 0.96, figures.toString());
        assertTrue(figures.recall() >= 0.90, figures.toString());
    }

    @Test
    void reaches_its_figures_on_sentences_written_by_hand() {
        NameFigures figures = new NameFigures();
        for (MarkedSentences sentence : MarkedSentences.read("person-sentences.txt")) {
            figures.add(
                    sentence.marked(),
                    List.copyOf(Tables.find(Tables.PERSONS, sentence.text()).keySet()));
        }
        assertTrue(figures.precision() >= 0.97, figures.toString());
        assertTrue(figures.recall() >= 0.96, figures.toString());
    }

    @Test
    void the_same_seed_makes_the_same_model(@TempDir Path first, @TempDir Path second) throws IOException {
        TrainNameModel.main(new String[] {first.toString(), "1500", "11"});
        TrainNameModel.main(new String[] {second.toString(), "1500", "11"});
        for (String file : List.of("person-name.model", "foreign-name.model")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }
}
