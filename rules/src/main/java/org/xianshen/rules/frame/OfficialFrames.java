package org.xianshen.rules.frame;

import java.util.List;
import org.xianshen.finding.Component;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FrameReader;
import org.xianshen.frame.OfficialDocumentFrame;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.table.ContentDigest;

/**
 * Reads frames by GB/T 9704-2012, by the edition of 1999 and by the special forms of letters, orders, minutes and telegrams, and
 * of legal papers without a red head.
 *
 * <p>Where the format has pages, sizes and places of lines are used; elsewhere the order of lines and their words. Immutable and
 * thread-safe.
 *
 * @since 0.2
 */
public final class OfficialFrames implements FrameReader {

    /** Changes with any change of what is read. */
    private static final String VERSION = "1";

    private final FrameWords words;
    private final HeadReader heads;
    private final EndReader ends;
    private final GenreTable genres;
    private final Component component;

    private OfficialFrames(FrameWords words) {
        this.words = words;
        this.heads = new HeadReader(words, LabelledFields.load(words));
        this.ends = new EndReader(words, heads);
        this.genres = GenreTable.load();
        this.component = new Component(
                "frames",
                VERSION,
                ContentDigest.sha256(List.of(FrameWords.TABLE, LabelledFields.TABLE, GenreTable.TABLE)));
    }

    /**
     * A reader with the tables this project ships.
     *
     * @throws org.xianshen.message.ProblemException with a {@code RUL-} code when a table is damaged
     */
    public static OfficialFrames load() {
        return new OfficialFrames(FrameWords.load());
    }

    @Override
    public DocumentDescription describe(DocumentText text) {
        List<FrameLine> lines = FrameLines.of(text);
        FrameDraft draft = new FrameDraft(lines.size());
        FrameHead head = heads.read(lines, draft);
        ends.read(lines, head, draft);
        organOfTitle(lines, head, draft);
        OfficialDocumentFrame frame = draft.finish();
        return new DocumentDescription(frame, genres.guesses(frame, Headings.of(lines, head, text)));
    }

    /** Where nothing else names the organ, the name a title begins with does. */
    private void organOfTitle(List<FrameLine> lines, FrameHead head, FrameDraft draft) {
        if (draft.has(FrameElement.ISSUING_ORGAN) || head.titleStart() >= head.titleEnd()) {
            return;
        }
        FrameLine line = lines.get(head.titleStart());
        int about = line.text().indexOf("关于");
        int end = about > 0 ? about : head.titleEnd() - head.titleStart() > 1 ? line.length() : 0;
        if (end > 0 && words.isOrgan(line.text().substring(0, end))) {
            draft.add(
                    FrameElement.ISSUING_ORGAN,
                    line.shown(0, end),
                    line.span(0, end),
                    0.7,
                    "name the title begins with");
        }
    }

    @Override
    public Component component() {
        return component;
    }
}
