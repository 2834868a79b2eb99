package org.xianshen.redact.ooxml;

/** What a safe copy shows where something was that could not be read. */
final class Placeholders {

    /** In place of a picture. */
    static final String PICTURE = "[图片未随附]";

    /** In place of a chart or diagram. */
    static final String CHART = "[图表未随附]";

    /** In place of an embedded or imported file. */
    static final String ATTACHMENT = "[附件未随附]";

    private Placeholders() {}
}
