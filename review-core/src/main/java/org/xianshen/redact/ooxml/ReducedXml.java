package org.xianshen.redact.ooxml;

import java.util.Map;

/** Namespaces and boilerplate of the parts of a safe copy. */
final class ReducedXml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String SHAPE_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    static final String GROUP_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    static final String CANVAS_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";

    /** Declarations of every namespace a story part may use. */
    static final String STORY_NAMESPACES = " xmlns:w=\"" + W + "\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"" + SHAPE_URI + "\""
            + " xmlns:wpg=\"" + GROUP_URI + "\""
            + " xmlns:wpc=\"" + CANVAS_URI + "\"";

    /** Which drawings are kept, by the end of their {@code uri}, and the prefix they require. */
    static final Map<String, String> SHAPES = Map.of(SHAPE_URI, "wps", GROUP_URI, "wpg", CANVAS_URI, "wpc");

    private ReducedXml() {}
}
