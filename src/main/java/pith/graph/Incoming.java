package pith.graph;

import pith.trust.TrustMode;
import pith.verify.BundleReport;

/** A verified bundle on its way into the graph, and where it comes from. */
public record Incoming(BundleReport report, TrustMode mode, String source, long position) {}
