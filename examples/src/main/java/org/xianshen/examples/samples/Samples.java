package org.xianshen.examples.samples;

import java.util.List;

/** All sample documents in the order of the demonstration. */
final class Samples {

    private Samples() {}

    static List<SampleDocument> all() {
        return List.of(
                new PdfLetters.MarkedNotice(),
                new PdfLetters.PublicNotice(),
                new DocxLists.HousingList(),
                new PdfCases.HousingList(),
                new PdfCases.PenaltyDecision(),
                new DocxLetters.ProcurementContract(),
                new DocxLetters.DelegateReply(),
                new PdfCases.InformationReply(),
                new DocxLetters.DraftForComments(),
                new PdfLetters.PersonnelNotice(),
                new DocxLists.LowIncomeAid(),
                new PdfCases.EmergencyBulletin(),
                new ScannedPage(),
                new PdfLetters.InternalCompilation());
    }
}
