package org.xianshen.extract.ooxml.sheet;

import java.util.List;
import java.util.Map;

/**
 * What a drawing says about its sheet.
 *
 * @param covers cells that lie wholly under opaque shapes
 * @param smallPictures whether each picture is too small for words, by the name of its part
 * @param linked whether a picture lies outside of the file
 */
record Drawing(List<Area> covers, Map<String, Boolean> smallPictures, boolean linked) {

    Drawing {
        covers = List.copyOf(covers);
        smallPictures = Map.copyOf(smallPictures);
    }
}
