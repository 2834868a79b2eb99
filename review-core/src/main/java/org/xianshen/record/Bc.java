package org.xianshen.record;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one Bouncy Castle provider of this package, never registered with the platform.
 *
 * <p>Making one takes tens of milliseconds, so it is made once, when first needed, and only read afterwards.
 */
final class Bc {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Bc() {}
}
