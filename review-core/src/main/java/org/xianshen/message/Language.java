package org.xianshen.message;

import java.util.Locale;

/** A language the program can speak. */
public enum Language {
    /** Simplified Chinese. */
    ZH,
    /** English. */
    EN;

    /** The language for a locale: Chinese for any Chinese locale, English otherwise. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }

    /** The lower-case name used in file names and on the command line: {@code zh} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
