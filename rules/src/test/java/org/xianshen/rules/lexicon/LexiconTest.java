package org.xianshen.rules.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void knows_current_and_historical_divisions() {
        assertEquals(7650, RegionCodes.size());
        assertTrue(RegionCodes.contains(140105));
        assertTrue(RegionCodes.contains(110103), "merged in 2010");
        assertTrue(RegionCodes.contains(810000) && RegionCodes.contains(820000) && RegionCodes.contains(830000));
        assertFalse(RegionCodes.contains(990101));
        assertTrue(RegionCodes.containsCounty(140105));
        assertFalse(RegionCodes.containsCounty(140100));
        assertTrue(RegionCodes.containsPrefecture(1404));
        assertFalse(RegionCodes.containsPrefecture(1499));
        assertTrue(RegionCodes.containsProvince(14));
        assertFalse(RegionCodes.containsProvince(16));
    }

    @Test
    void knows_trunk_codes_and_card_issuers() {
        assertTrue(AreaCodes.size() > 300);
        assertTrue(AreaCodes.contains("0351"));
        assertTrue(AreaCodes.contains("010"));
        assertFalse(AreaCodes.contains("0400"));
        assertTrue(BankBins.size() > 1500);
        assertTrue(BankBins.issued("6222020502123456787"));
        assertFalse(BankBins.issued("622202050212345678"), "a digit too few for that issuer");
    }

    @Test
    void names_its_content_by_digest() {
        assertEquals(64, Lexicons.sha256().length());
        assertTrue(Lexicons.keywordLines().size() > 100);
        assertTrue(Lexicons.variants().contains("机機"));
    }

    /** The committed tables are what the generator makes of its sources; without those it must rebuild a small one. */
    @Test
    void is_rebuilt_by_the_generator(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path tsv = folder.resolve("regions.tsv");
        Files.writeString(tsv, "code\tname\n140105\t某区\n140100\t某市\n110101\t某区\n");
        assertTrue(LexiconGenerator.regionCodes(tsv).endsWith("\n1101:01\n1401:0005\n"));

        Path sources = Path.of(System.getProperty("shared.dir", "not-set")).resolve("lexicon");
        if (!Files.isDirectory(sources)) {
            System.out.println("lexicon sources not present: only the generator itself was checked");
            return;
        }
        assertEquals(
                text("region-codes.txt"),
                LexiconGenerator.regionCodes(sources.resolve("region-codes/region-codes.tsv")));
        assertEquals(
                text("area-codes.txt"), LexiconGenerator.areaCodes(sources.resolve("area-code/district-code.json")));
        assertEquals(text("bank-bins.txt"), LexiconGenerator.bankBins(sources.resolve("bank-bin/bank-bin.json")));
    }

    private static String text(String name) {
        return new String(CodeTable.bytes(name), StandardCharsets.UTF_8);
    }
}
