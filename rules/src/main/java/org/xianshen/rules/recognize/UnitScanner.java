package org.xianshen.rules.recognize;

/** Reports mentions of a few kinds in one unit; implementations are stateless. */
@FunctionalInterface
interface UnitScanner {

    void scan(UnitScan scan);
}
