package org.xianshen.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time that counts in Chinese offices, wherever the machine stands. */
final class OfficialTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private OfficialTime() {}

    static Clock clock() {
        return Clock.system(CHINA);
    }

    static LocalDate today() {
        return LocalDate.now(CHINA);
    }
}
