-- What others do with a story before it goes out: they talk about it, and sign it off.

-- Threads of comments on words of the copy, on a field or on a claim.

-- `place` is where a thread stands: on words of the copy (`comment_range`, or `lost_words` where they were deleted), on the
-- field or on the claim named.
CREATE TABLE comment_thread (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  place TEXT NOT NULL CHECK (place IN ('copy', 'field', 'claim')),
  field TEXT CHECK ((field IS NOT NULL) = (place = 'field')),
  claim_id TEXT REFERENCES claim (id) CHECK ((claim_id IS NOT NULL) = (place = 'claim')),
  lost_words TEXT NOT NULL,
  assignee_id TEXT REFERENCES person (id),
  resolved_at INTEGER,
  resolved_by TEXT CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX comment_thread_by_story ON comment_thread (story_id);
CREATE INDEX comment_thread_by_claim ON comment_thread (claim_id) WHERE claim_id IS NOT NULL;

-- The stretches of a thread in the copy, in its order; none where its words were deleted.
CREATE TABLE comment_range (
  thread_id TEXT NOT NULL REFERENCES comment_thread (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  block_id TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL CHECK (stop > start),
  PRIMARY KEY (thread_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL REFERENCES comment_thread (id),
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  edited_at INTEGER
) STRICT;
CREATE INDEX comment_by_thread ON comment (thread_id, at);

-- When somebody last read a story, and when they last looked at what is said about it.
CREATE TABLE story_look (
  actor TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES story (id),
  what TEXT NOT NULL CHECK (what IN ('story', 'comments')),
  at INTEGER NOT NULL,
  PRIMARY KEY (actor, story_id, what)
) STRICT, WITHOUT ROWID;

-- Who stands for a version of a story, as what (`domain/review/sign-off.ts`). `words_hash` is SHA-256 over its words without what
-- is cosmetic: where they are others now, the sign-off holds no more. The last row of a role counts.
CREATE TABLE sign_off (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  role TEXT NOT NULL,
  version_id TEXT NOT NULL REFERENCES body_version (id),
  words_hash TEXT NOT NULL CHECK (length(words_hash) = 64),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX sign_off_by_story ON sign_off (story_id, role, at);
