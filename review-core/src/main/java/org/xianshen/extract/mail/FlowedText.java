package org.xianshen.extract.mail;

/** Text of {@code format=flowed} with its soft line breaks undone (RFC 3676), so that no word is cut in two. */
final class FlowedText {

    private FlowedText() {}

    static String unfolded(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        int quoteBefore = -1;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            boolean last = end < 0;
            String line = text.substring(at, last ? text.length() : end);
            at = last ? text.length() : end + 1;
            if (line.endsWith("\r")) {
                line = line.substring(0, line.length() - 1);
            }
            int quote = 0;
            while (quote < line.length() && line.charAt(quote) == '>') {
                quote++;
            }
            String content = line.substring(quote);
            if (content.startsWith(" ")) {
                content = content.substring(1);
            }
            boolean goesOn = quote == quoteBefore;
            if (!goesOn) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append('\n');
                }
                out.append(">".repeat(quote));
            }
            boolean soft = content.endsWith(" ") && !content.equals("-- ");
            out.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            if (soft) {
                quoteBefore = quote;
            } else {
                quoteBefore = -1;
                if (!last) {
                    out.append('\n');
                }
            }
        }
        return out.toString();
    }
}
