package org.xianshen.review;

import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.isolate.ReaderFactory;
import org.xianshen.extract.ocr.PictureReader;

/** Makes the reader of the standard formats in a child process; stateless and thread-safe. */
public final class StandardReaderFactory implements ReaderFactory {

    @Override
    public DocumentReader reader(ExtractionLimits limits, boolean pictures) {
        return StandardFormats.reader(limits, pictures ? StandardFormats.pictures() : PictureReader.NONE);
    }
}
