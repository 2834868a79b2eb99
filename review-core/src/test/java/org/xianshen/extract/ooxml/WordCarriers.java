package org.xianshen.extract.ooxml;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** The hiding places of a Word package as rows of the table of carriers. */
public final class WordCarriers implements PlantedFormat {

    private static final String WORDS = "暗号017Zq";

    @Override
    public int atLeast() {
        return 30;
    }

    @Override
    public List<PlantedCarrier> carriers() {
        List<PlantedCarrier> carriers = new ArrayList<>();
        for (CarrierSample sample : CarrierSample.all()) {
            DocxBuilder docx = new DocxBuilder().paragraph("正文");
            sample.plant().into(docx, WORDS);
            // Inserted text is part of the text that is seen.
            Carrier carrier = sample.carrier() == Carrier.INSERTION ? Carrier.BODY : sample.carrier();
            CarrierStatus status = sample.read() ? CarrierStatus.READ : CarrierStatus.REFUSED;
            carriers.add(new PlantedCarrier("DOCX", sample.name(), carrier, status, WORDS, docx.source()));
        }
        return carriers;
    }
}
