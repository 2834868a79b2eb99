package org.xianshen.redact.ooxml;

/** Fixed DrawingML around shapes: alternate content for older readers, and the frame of a rebuilt text box. */
final class ShapeMarkup {

    private ShapeMarkup() {}

    /** What stands before a drawing that needs namespace {@code requires} to be understood. */
    static String beforeDrawing(String requires) {
        return "<mc:AlternateContent><mc:Choice Requires=\"" + requires + "\">";
    }

    /** What stands after such a drawing. */
    static String afterDrawing() {
        return "</mc:Choice></mc:AlternateContent>";
    }

    /** A text box of the place and size of a VML shape, up to its content. */
    static String openTextBox(VmlShape shape, int number) {
        String extent = "<wp:extent cx=\"" + shape.widthEmu() + "\" cy=\"" + shape.heightEmu() + "\"/>";
        String name = "<wp:docPr id=\"" + number + "\" name=\"文本框 " + number + "\"/><wp:cNvGraphicFramePr/>";
        String placed = shape.floating()
                ? "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\""
                        + " behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
                        + "<wp:positionH relativeFrom=\"column\"><wp:posOffset>"
                        + shape.leftEmu()
                        + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>"
                        + shape.topEmu()
                        + "</wp:posOffset></wp:positionV>"
                        + extent
                        + "<wp:wrapNone/>"
                : "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">" + extent;
        return beforeDrawing("wps")
                + "<w:drawing>"
                + placed
                + name
                + "<a:graphic><a:graphicData uri=\""
                + ReducedXml.SHAPE_URI
                + "\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""
                + shape.widthEmu()
                + "\" cy=\""
                + shape.heightEmu()
                + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>"
                + "<wps:txbx><w:txbxContent>";
    }

    /** The end of such a text box. */
    static String closeTextBox(VmlShape shape) {
        return "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:"
                + (shape.floating() ? "anchor" : "inline")
                + "></w:drawing>"
                + afterDrawing();
    }
}
