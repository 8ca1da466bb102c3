-- Full text over everything: one document for a story, for a source with its newest capture, for each older capture, and
-- for each annotation.

-- `id` is the document's row in the index; what changed last has the highest. `dated` is when a source says it was
-- published, else when it was captured or added; when a story was last changed; when an annotation was made.
-- `captured_at` is that of the capture whose words it holds. `name` and `outlet` are what lists sort and count by.
-- `digest` is SHA-256 over what the index was given.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('story', 'source', 'capture', 'annotation')),
  ref_id TEXT NOT NULL,
  source_id TEXT,
  dated INTEGER NOT NULL,
  captured_at INTEGER,
  name TEXT NOT NULL,
  outlet TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  UNIQUE (kind, ref_id)
) STRICT;
CREATE INDEX search_document_by_source ON search_document (source_id);

-- The words alone, not the text: that stands where it always did. What it is given is folded first (domain/search/fold.ts)
-- and scripts without spaces are taken apart (domain/search/words.ts). `facts` holds words of our own, for filters.
CREATE VIRTUAL TABLE search_text USING fts5 (
  title, people, site, tags, body, facts,
  content = '', contentless_delete = 1, prefix = '2 3 4',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
);

-- Titles, names and outlets of sources and stories by any three letters in a row.
CREATE VIRTUAL TABLE search_name USING fts5 (
  name, content = '', contentless_delete = 1, tokenize = 'trigram'
);

-- What the index does not hold as it now is. Filled by the triggers below, whatever changes a row; emptied before the same
-- transaction commits (main/desk/search/settle.ts).
CREATE TABLE search_stale (
  kind TEXT NOT NULL CHECK (kind IN ('story', 'source', 'annotation')),
  ref_id TEXT NOT NULL,
  PRIMARY KEY (kind, ref_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_story_added AFTER INSERT ON story BEGIN
  INSERT INTO search_stale VALUES ('story', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_story_changed
  AFTER UPDATE OF status, slug, kicker, headline, standfirst, bylines, dateline_place, section, tags ON story BEGIN
  INSERT INTO search_stale VALUES ('story', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_story_removed AFTER DELETE ON story BEGIN
  INSERT INTO search_stale VALUES ('story', old.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_copy_begun AFTER INSERT ON body_head BEGIN
  INSERT INTO search_stale VALUES ('story', new.story_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_copy_folded AFTER UPDATE OF version_id ON body_head BEGIN
  INSERT INTO search_stale VALUES ('story', new.story_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_source_added AFTER INSERT ON source BEGIN
  INSERT INTO search_stale VALUES ('source', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_source_changed AFTER UPDATE OF kind, csl, canonical_url, terms ON source BEGIN
  INSERT INTO search_stale VALUES ('source', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_source_removed AFTER DELETE ON source BEGIN
  INSERT INTO search_stale VALUES ('source', old.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_source_tagged AFTER INSERT ON source_tag BEGIN
  INSERT INTO search_stale VALUES ('source', new.source_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_source_untagged AFTER DELETE ON source_tag BEGIN
  INSERT INTO search_stale VALUES ('source', old.source_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_capture_added AFTER INSERT ON capture BEGIN
  INSERT INTO search_stale VALUES ('source', new.source_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_capture_changed AFTER UPDATE OF source_id, captured_at, readable ON capture BEGIN
  INSERT INTO search_stale VALUES ('source', old.source_id) ON CONFLICT DO NOTHING;
  INSERT INTO search_stale VALUES ('source', new.source_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_capture_removed AFTER DELETE ON capture BEGIN
  INSERT INTO search_stale VALUES ('source', old.source_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_annotation_added AFTER INSERT ON annotation BEGIN
  INSERT INTO search_stale VALUES ('annotation', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_annotation_changed AFTER UPDATE OF capture_id, passage, note, terms ON annotation BEGIN
  INSERT INTO search_stale VALUES ('annotation', new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_annotation_removed AFTER DELETE ON annotation BEGIN
  INSERT INTO search_stale VALUES ('annotation', old.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_annotation_tagged AFTER INSERT ON annotation_tag BEGIN
  INSERT INTO search_stale VALUES ('annotation', new.annotation_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_annotation_untagged AFTER DELETE ON annotation_tag BEGIN
  INSERT INTO search_stale VALUES ('annotation', old.annotation_id) ON CONFLICT DO NOTHING;
END;

-- What an older archive holds is indexed when it is opened, in this order, so that what is newest is found first.
INSERT INTO search_stale SELECT 'story', id FROM story;
INSERT INTO search_stale SELECT 'source', id FROM source;
INSERT INTO search_stale SELECT 'annotation', id FROM annotation;

-- A saved search that is pinned stands in the window at all times.
ALTER TABLE saved_search ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
