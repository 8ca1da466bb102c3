/** What one place on a page says about the page. Every text has its white space folded and is never empty. */
export type Finding = {
  title?: string;
  authors?: string[];
  site?: string;
  /** ISO 8601, as precise as the page says: `2023-05-24` or `2023-05-24T09:30:00+09:00`. */
  published?: string;
  updated?: string;
  language?: string;
  canonicalUrl?: string;
  section?: string;
  leadImage?: LeadImage;
};

export type LeadImage = { url: string; caption: string; credit: string; alt: string };
