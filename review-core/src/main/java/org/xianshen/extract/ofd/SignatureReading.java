package org.xianshen.extract.ofd;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.signature.DerText;

/** Reads digital signatures and seals: what they say in words, the picture of the seal; digests and keys are no text. */
final class SignatureReading {

    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9+/=\\s]{0,200}");
    private static final Pattern ALGORITHM = Pattern.compile("[0-9.]{1,60}|[A-Za-z0-9-]{1,12}");

    private final OfdReading file;
    private final OfdPackage parts;
    private final Map<String, Integer> pageNumbers;

    SignatureReading(OfdReading file, Map<String, Integer> pageNumbers) {
        this.file = file;
        this.parts = file.parts();
        this.pageNumbers = pageNumbers;
    }

    /** Reads the list of signatures {@code part} with all it lists. */
    void read(String part) {
        Node list = parts.tree(part);
        for (Node signature : list.children("Signature")) {
            String of = parts.follow(OfdPackage.folder(part), signature, "BaseLoc");
            if (of == null) {
                file.document().census().refused(Carrier.SIGNATURE, part, "signature is missing");
            } else {
                signature(of);
            }
        }
        parts.leftovers(part).sweep(list);
    }

    /** Where a seal stands: a page, 0 when it is on none, and the map from the unit square to it. */
    private record Stamp(int page, Affine map, double width) {
        static final Stamp NONE = new Stamp(0, Affine.IDENTITY, 0);
    }

    private void signature(String part) {
        String folder = OfdPackage.folder(part);
        Node root = parts.tree(part);
        Set<String> lines = new LinkedHashSet<>();
        Stamp stamp = Stamp.NONE;
        Node signed = root.child("SignedInfo");
        if (signed != null) {
            for (Node child : signed.children()) {
                switch (child.name()) {
                    case "Provider" -> {
                        lines.add(child.take("ProviderName"));
                        lines.add(child.take("Company"));
                        lines.add(child.take("Version"));
                    }
                    case "SignatureMethod" -> {
                        if (ALGORITHM.matcher(child.lookText().strip()).matches()) {
                            child.takeText();
                        }
                    }
                    case "SignatureDateTime" -> lines.add(child.takeText());
                    case "Parameters" ->
                        child.children("Parameter")
                                .forEach(p -> lines.add(p.take("Name").strip() + ": "
                                        + p.takeText().strip()));
                    case "References" -> references(child, folder);
                    case "StampAnnot" -> stamp = stamp(child, stamp);
                    case "Seal" -> {
                        Node location = child.child("BaseLoc");
                        seal(location == null ? null : parts.follow(folder, location), part, lines, stamp);
                    }
                    default -> {
                        // unknown elements are left over
                    }
                }
            }
        }
        Node value = root.child("SignedValue");
        if (value != null) {
            seal(parts.follow(folder, value), part, lines, stamp);
        }
        file.text(Carrier.SIGNATURE, part, List.copyOf(lines));
        parts.leftovers(part).sweep(root);
    }

    private void references(Node references, String folder) {
        if (ALGORITHM.matcher(references.look("CheckMethod").strip()).matches()) {
            references.take("CheckMethod");
        }
        for (Node reference : references.children("Reference")) {
            parts.mention(folder, reference, "FileRef");
            Node digest = reference.child("CheckValue");
            if (digest != null && DIGEST.matcher(digest.lookText()).matches()) {
                digest.takeText();
            }
        }
    }

    private Stamp stamp(Node annotation, Stamp otherwise) {
        Integer page = pageNumbers.get(annotation.look("PageRef").strip());
        Box box = Numbers.box(annotation.look("Boundary"));
        if (page == null || box == null) {
            return otherwise;
        }
        double p = ObjectPainter.POINTS;
        return new Stamp(
                page, new Affine(box.width() * p, 0, 0, box.height() * p, box.x0() * p, box.y0() * p), box.width() * p);
    }

    private void seal(@Nullable String value, String part, Set<String> lines, Stamp stamp) {
        if (value == null) {
            file.document().census().refused(Carrier.SIGNATURE, part, "a file of the signature is missing");
            return;
        }
        DerText text = DerText.of(parts.bytes(value), SignatureReading::isFile);
        if (text == null) {
            file.document().census().refused(Carrier.SIGNATURE, value, "signature is not in DER");
            return;
        }
        lines.addAll(text.texts());
        int n = 0;
        for (byte[] inner : text.files()) {
            n++;
            if (PictureHead.of(inner).kind() == PictureHead.Kind.NONE) {
                file.document()
                        .nested(
                                Carrier.EMBEDDED_OBJECT,
                                value,
                                SourceDocument.ofBytes("seal-" + n, inner),
                                file.context());
            } else {
                file.pictures().inside(value, inner, stamp.page(), stamp.map(), stamp.width());
            }
        }
        file.document().census().read(Carrier.SIGNATURE, value, "names and times; keys and digests hold no text");
    }

    private static boolean isFile(byte[] bytes) {
        boolean zip = bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
        return zip || PictureHead.of(bytes).kind() != PictureHead.Kind.NONE;
    }
}
