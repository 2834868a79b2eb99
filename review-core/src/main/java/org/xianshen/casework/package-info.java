/**
 * The human steps of a review: one matter, one case, three signatures in a fixed order by three people.
 *
 * <p>{@link org.xianshen.casework.ReviewCase} is the entry point. Consultations, referrals and clocks of their own join it
 * later; a case without them is complete. Legal source: 国办发〔2010〕57号 二(二); 中华人民共和国保守国家秘密法 第三十五条.
 * Imports {@code review} with the value types a report is made of, {@code legal}, {@code message}.
 */
@NullMarked
package org.xianshen.casework;

import org.jspecify.annotations.NullMarked;
