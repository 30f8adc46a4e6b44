package pith.wanted;

import java.util.function.Function;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;

/** What tells one node from all others. */
public sealed interface NodeName {
  <T> T fold(
      Function<OfPaper, T> paper,
      Function<OfEvent, T> event,
      Function<OfAlias, T> alias,
      Function<OfSigner, T> signer,
      Function<OfBundle, T> bundle,
      Function<OfClaim, T> claim);

  /** The label and the key, as messages show them. */
  default String text() {
    return fold(
        paper -> NodeKind.PAPER.named(paper.number().text()),
        event -> NodeKind.EVENT.named(event.id().text()),
        alias -> NodeKind.ALIAS.named(alias.key().kind(), alias.key().value()),
        signer -> NodeKind.SIGNER.named(signer.key().hex()),
        bundle -> NodeKind.BUNDLE.named(bundle.hash().hex()),
        claim -> NodeKind.CLAIM.named(claim.number().text(), claim.claimId()));
  }

  record OfPaper(PithNumber number) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return paper.apply(this);
    }
  }

  record OfEvent(EventId id) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return event.apply(this);
    }
  }

  record OfAlias(AliasKey key) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return alias.apply(this);
    }
  }

  record OfSigner(PublicKey key) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return signer.apply(this);
    }
  }

  record OfBundle(Sha256 hash) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return bundle.apply(this);
    }
  }

  record OfClaim(PithNumber number, String claimId) implements NodeName {
    @Override
    public <T> T fold(
        Function<OfPaper, T> paper,
        Function<OfEvent, T> event,
        Function<OfAlias, T> alias,
        Function<OfSigner, T> signer,
        Function<OfBundle, T> bundle,
        Function<OfClaim, T> claim) {
      return claim.apply(this);
    }
  }
}
