-- Pictures that stand in copy, each a file of its own by its SHA-256; the copy holds that hash and what the story says of it.
-- Width and height are those at which it is shown. Nothing takes a row away: earlier versions of the copy show it too.
CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY REFERENCES blob (sha256),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  added_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- The same pictures with fewer pixels, for pages that offer several widths.
CREATE TABLE picture_size (
  sha256 TEXT NOT NULL REFERENCES picture (sha256),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
  file_sha256 TEXT NOT NULL REFERENCES blob (sha256),
  PRIMARY KEY (sha256, width)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_size_by_file ON picture_size (file_sha256);
