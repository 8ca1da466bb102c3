-- The source library: more kinds of source, captures made from the web and in parts, marked passages, and what became
-- of every passage in a later capture of its source.

-- Rebuilt so that kinds are checked by the schema in domain/sources/source.ts alone.
-- A table that others refer to keeps its name: its rows wait elsewhere, and what refers to them is whole again in the end.
-- `terms` and `attribution` are those agreed for the whole source; a passage may have stricter ones of its own.
CREATE TABLE earlier_source AS SELECT * FROM source;
DROP TABLE source;
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  csl TEXT NOT NULL CHECK (json_valid(csl)),
  canonical_url TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('good', 'unreliable', 'retracted')),
  standing_reason TEXT NOT NULL,
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  terms TEXT NOT NULL
    CHECK (terms IN ('on-the-record', 'background', 'deep-background', 'off-the-record', 'not-for-publication')),
  attribution TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
INSERT INTO source
  SELECT id, kind, csl, coalesce(csl ->> '$.URL', ''), 'good', '', 0, 'on-the-record', '', added_at, added_at, actor
  FROM earlier_source;
DROP TABLE earlier_source;
CREATE INDEX source_by_address ON source (canonical_url) WHERE canonical_url <> '';
CREATE INDEX source_by_time ON source (added_at, id);

CREATE TABLE source_tag (
  source_id TEXT NOT NULL REFERENCES source (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (source_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_tag_by_tag ON source_tag (tag);

-- `retrieval` says how a capture came from the web (domain/sources/retrieval.ts); null where it did not.
CREATE TABLE earlier_capture AS SELECT * FROM capture;
DROP TABLE capture;
CREATE TABLE capture (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  captured_at INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('file', 'typed', 'web')),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  page_sha256 TEXT REFERENCES blob (sha256),
  readable TEXT NOT NULL CHECK (json_type(readable) = 'array'),
  readable_sha256 TEXT NOT NULL CHECK (length(readable_sha256) = 64),
  language TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  retrieval TEXT CHECK (retrieval IS NULL OR json_valid(retrieval)),
  actor TEXT NOT NULL
) STRICT;
INSERT INTO capture
  SELECT id, source_id, captured_at, method, file_name, media_type, sha256, page_sha256, readable, readable_sha256,
    language, facts, NULL, actor
  FROM earlier_capture;
DROP TABLE earlier_capture;
CREATE INDEX capture_by_source ON capture (source_id, captured_at);
CREATE INDEX capture_by_file ON capture (sha256);
CREATE INDEX capture_by_page ON capture (page_sha256);

-- What a capture holds beside its file: a screenshot of the page, the pictures of a document.
CREATE TABLE capture_part (
  capture_id TEXT NOT NULL REFERENCES capture (id),
  role TEXT NOT NULL CHECK (role IN ('screenshot', 'response', 'attachment')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  PRIMARY KEY (capture_id, role, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX capture_part_by_file ON capture_part (sha256);

-- A passage that a person marked in a capture. `terms` null: those of the source.
CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  capture_id TEXT NOT NULL REFERENCES capture (id),
  passage TEXT NOT NULL CHECK (json_valid(passage)),
  locator TEXT CHECK (locator IS NULL OR json_valid(locator)),
  note TEXT NOT NULL,
  colour TEXT NOT NULL,
  terms TEXT
    CHECK (terms IN ('on-the-record', 'background', 'deep-background', 'off-the-record', 'not-for-publication')),
  attribution TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_capture ON annotation (capture_id);

CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (annotation_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);

-- What became of a passage in a later capture of its source. `found`: there for certain, at `passage`. `waiting`: in
-- the re-anchor queue with `candidates`. `lost`: nothing comes near it. `placed`: a person chose `passage`.
-- `dropped`: a person said that it is there no more.
CREATE TABLE anchoring (
  target TEXT NOT NULL CHECK (target IN ('annotation', 'citation', 'evidence')),
  target_id TEXT NOT NULL,
  capture_id TEXT NOT NULL REFERENCES capture (id),
  state TEXT NOT NULL CHECK (state IN ('found', 'waiting', 'lost', 'placed', 'dropped')),
  passage TEXT CHECK (passage IS NULL OR json_valid(passage)),
  candidates TEXT NOT NULL CHECK (json_type(candidates) = 'array'),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (target, target_id, capture_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchoring_by_capture ON anchoring (capture_id);
CREATE INDEX anchoring_waiting ON anchoring (at) WHERE state = 'waiting';

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- Choices that belong to the archive rather than to a person's computer, as JSON by name.
CREATE TABLE archive_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Citation styles that a person added, as CSL's own XML.
CREATE TABLE csl_style (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  xml TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
