// Prepare a database and look whether all is well.

CALL pith.setup();

CALL pith.doctor() YIELD check, status, found, what_to_do
RETURN check, status, found, what_to_do;

// One hash for the whole graph, to compare two mirrors.
CALL pith.digest() YIELD kind, count, sha256
RETURN kind, count, sha256;
