-- The claim ledger: claims over the copy, what they rest on, what was said of them, and the log of every act.

-- People at this desk. `actor` elsewhere is a person's name as it was at the time.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  colour TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- A checkable statement in the copy. `lost_words` are its words where they were deleted, else ''. A claim that was removed is
-- kept, so that its removal can be taken back and its history stays readable.
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL,
  risk TEXT NOT NULL CHECK (risk IN ('low', 'normal', 'high')),
  checker_id TEXT REFERENCES person (id),
  note TEXT NOT NULL,
  lost_words TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_story ON claim (story_id);

-- The stretches of a claim in the copy as of update `seq` of its story, in the order of the copy; none where its words were deleted.
CREATE TABLE claim_range (
  claim_id TEXT NOT NULL REFERENCES claim (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  block_id TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL CHECK (stop > start),
  PRIMARY KEY (claim_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_evidence (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  capture_id TEXT NOT NULL REFERENCES capture (id),
  passage TEXT NOT NULL CHECK (json_valid(passage)),
  locator TEXT CHECK (locator IS NULL OR json_valid(locator)),
  relation TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'context')),
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX claim_evidence_by_claim ON claim_evidence (claim_id);
CREATE INDEX claim_evidence_by_capture ON claim_evidence (capture_id);

-- A claim's history, which only grows. `evidence` is what it rested on at the time (domain/claims/claim.ts).
CREATE TABLE claim_verdict (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  act TEXT NOT NULL CHECK (act IN ('given', 'kept')),
  verdict TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  words TEXT NOT NULL,
  words_hash TEXT NOT NULL CHECK (length(words_hash) = 64),
  evidence TEXT NOT NULL CHECK (json_type(evidence) = 'array'),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX claim_verdict_by_claim ON claim_verdict (claim_id, at);
CREATE TRIGGER claim_verdict_stays BEFORE UPDATE ON claim_verdict
BEGIN SELECT raise(ABORT, 'a verdict is never changed, only followed by another'); END;
CREATE TRIGGER claim_verdict_is_kept BEFORE DELETE ON claim_verdict
BEGIN SELECT raise(ABORT, 'a verdict is never deleted'); END;

-- Who did what and when, each entry sealed to the one before it (domain/audit/chain.ts).
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is never shortened'); END;

-- Findings (a scare quote, a title, an item nobody needs to check) that a person waved through, by the words they are about.
CREATE TABLE dismissed_finding (
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (story_id, kind, words)
) STRICT, WITHOUT ROWID;

-- Who is said to have said what, as far as a person accepted it. `path` leads from the speaker to the original document.
CREATE TABLE attribution (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  words TEXT NOT NULL,
  path TEXT NOT NULL CHECK (json_type(path) = 'array'),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX attribution_by_story ON attribution (story_id);
