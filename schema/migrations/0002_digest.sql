-- The digest chain: what every operation wrote, sealed together with the operation before it (src/change/digest_chain.h).

-- op_digest: the seal of one operation
CREATE TABLE op_digest (
    op         INTEGER PRIMARY KEY REFERENCES op(id),
    digest     TEXT    NOT NULL CHECK (length(digest) = 64)      -- SHA-256, hexadecimal
) STRICT;
