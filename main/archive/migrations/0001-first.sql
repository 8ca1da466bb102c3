-- The first shape of an archive.
--
-- Ids are UUIDv7 as text, times are UTC milliseconds, hashes are SHA-256 in lower-case hexadecimal, `actor` is the
-- name of the person as the operating system knows it. JSON columns hold what the schemas in domain/ describe.

-- Files, each stored once whatever refers to it.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  CHECK (length(bytes) = size)
) STRICT;

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('draft', 'in-check', 'in-edit', 'ready', 'published', 'hold', 'spiked')),
  slug TEXT NOT NULL,
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  bylines TEXT NOT NULL CHECK (json_type(bylines) = 'array'),
  dateline_place TEXT NOT NULL,
  dateline_date TEXT NOT NULL,
  section TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- Top-level blocks of the copy as canonical JSON, by hash within their story, with their words as plain text.
CREATE TABLE body_block (
  story_id TEXT NOT NULL REFERENCES story (id),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  json TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (story_id, hash)
) STRICT;

-- The copy at a moment: `manifest` lists the hashes of its blocks in order, `doc_hash` is taken over the whole, and
-- `seq` is the number of the last update that it holds.
CREATE TABLE body_version (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  parent_id TEXT REFERENCES body_version (id),
  kind TEXT NOT NULL CHECK (kind IN ('auto', 'named', 'filed', 'published', 'restore')),
  label TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  manifest TEXT NOT NULL CHECK (json_type(manifest) = 'array'),
  doc_hash TEXT NOT NULL CHECK (length(doc_hash) = 64),
  words INTEGER NOT NULL
) STRICT;
CREATE INDEX body_version_by_story ON body_version (story_id, at);
CREATE INDEX body_version_by_parent ON body_version (parent_id);

-- The newest version of each story's copy; what came after it is in the journal.
CREATE TABLE body_head (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  version_id TEXT NOT NULL REFERENCES body_version (id),
  seq INTEGER NOT NULL
) STRICT;

-- Every update since the newest version, in order and without gaps, as a splice over top-level blocks.
CREATE TABLE body_journal (
  story_id TEXT NOT NULL REFERENCES story (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  base_version TEXT NOT NULL REFERENCES body_version (id),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  patch TEXT NOT NULL,
  PRIMARY KEY (story_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX body_journal_by_version ON body_journal (base_version);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('web-page', 'interview', 'document')),
  csl TEXT NOT NULL CHECK (json_valid(csl)),
  added_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- A dated copy of a source: the file as it was, the page made of it for the isolated frame where it is one, and the
-- readable text that passages are positions in, with its own hash. `facts` is what else the page said of itself.
CREATE TABLE capture (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  captured_at INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('file', 'typed')),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  page_sha256 TEXT REFERENCES blob (sha256),
  readable TEXT NOT NULL CHECK (json_type(readable) = 'array'),
  readable_sha256 TEXT NOT NULL CHECK (length(readable_sha256) = 64),
  language TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX capture_by_source ON capture (source_id, captured_at);
CREATE INDEX capture_by_file ON capture (sha256);
CREATE INDEX capture_by_page ON capture (page_sha256);

-- What a mark in the copy stands for: a passage (W3C TextQuoteSelector and TextPositionSelector) of a capture.
CREATE TABLE citation (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  capture_id TEXT NOT NULL REFERENCES capture (id),
  passage TEXT NOT NULL CHECK (json_valid(passage)),
  locator TEXT CHECK (locator IS NULL OR json_valid(locator)),
  created_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX citation_by_story ON citation (story_id, created_at);
CREATE INDEX citation_by_capture ON citation (capture_id);
