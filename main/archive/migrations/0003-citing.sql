-- Several passages in one citation. The copy holds the id of one of them; the others say which that is, and `place` puts
-- them all in order. Words may stand before and after each.
ALTER TABLE citation ADD COLUMN joined_to TEXT REFERENCES citation (id);
ALTER TABLE citation ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE citation ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE citation ADD COLUMN suffix TEXT NOT NULL DEFAULT '';
CREATE INDEX citation_by_mark ON citation (joined_to) WHERE joined_to IS NOT NULL;
