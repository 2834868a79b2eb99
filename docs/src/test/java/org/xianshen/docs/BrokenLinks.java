package org.xianshen.docs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Relative links of Markdown files that lead nowhere, or out of the repository. */
final class BrokenLinks {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private BrokenLinks() {}

    static List<String> below(Path root) {
        List<String> broken = new ArrayList<>();
        for (Path file : Repository.markdown(root)) {
            for (String link : MarkdownPage.of(Repository.read(file)).links()) {
                if (!SCHEME.matcher(link).matches() && !resolves(root, file, link)) {
                    broken.add(root.relativize(file) + " → " + link);
                }
            }
        }
        return broken;
    }

    private static boolean resolves(Path root, Path file, String link) {
        int hash = link.indexOf('#');
        String path = URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (path.startsWith("/") || !target.startsWith(root) || !Files.exists(target)) {
            return false;
        }
        if (hash < 0) {
            return true;
        }
        String anchor = URLDecoder.decode(link.substring(hash + 1), StandardCharsets.UTF_8);
        return target.toString().endsWith(".md")
                && MarkdownPage.of(Repository.read(target)).anchors().contains(anchor);
    }
}
