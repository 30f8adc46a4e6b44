"""Verifies a dump of bundles, and does nothing else: what anybody would write in an afternoon.

Every hash of record, event and bundle is made again, and every signature is checked, on all cores.
It leaves out what the checks of Pith add: strict numbers and encodings, keys of small order, links,
merge and state. It needs the package "cryptography", which brings OpenSSL.

Usage: python3 verify.py DUMP.ndjson
"""

import base64
import hashlib
import json
import multiprocessing
import sys
import time

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

OUTSIDE_THE_HASH = {"event": ("event_id", "content_sha256", "signature"), "bundle": ("bundle_signature",)}


def digest(value, kind=""):
    body = {k: v for k, v in value.items() if k not in OUTSIDE_THE_HASH.get(kind, ())}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).digest()


def holds(keys, block, message):
    key = keys.get(block["key_id"])
    if key is None:
        return False
    try:
        key.verify(base64.b64decode(block["signature_b64"]), message)
        return True
    except InvalidSignature:
        return False


def verify(line):
    bundle = json.loads(line)
    keys = {
        key["key_id"]: Ed25519PublicKey.from_public_bytes(base64.b64decode(key["public_key_b64"]))
        for key in bundle["public_keys"]
    }
    record = digest(bundle["canonical_record"])
    right = record.hex() == bundle["canonical_sha256"]
    for event in bundle["events"]:
        body = digest(event, "event")
        right &= body.hex() == event["content_sha256"] and holds(keys, event["signature"], body)
        receipt = event["payload"].get("receipt")
        if receipt is not None:
            right &= holds(keys, receipt, record)
    return right & holds(keys, bundle["bundle_signature"], digest(bundle, "bundle"))


def main():
    start = time.time()
    with open(sys.argv[1], "rb") as dump, multiprocessing.Pool() as pool:
        answers = list(pool.imap_unordered(verify, dump, chunksize=200))
    seconds = time.time() - start
    print(f"{len(answers)} bundles, {answers.count(False)} that do not hold, {seconds:.1f} s")
    return 0 if all(answers) else 1


if __name__ == "__main__":
    sys.exit(main())
