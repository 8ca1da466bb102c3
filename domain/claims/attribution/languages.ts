/**
 * How a language says who says so. A language is added by an entry here: words as alternatives of a regular expression, and
 * templates over them in which `{speaker}`, `{outlet}` and `{original}` are names.
 */
export type AttributionWords = {
  /** Verbs of saying. */
  said: string;
  /** Verbs of saying that name who listens. */
  told: string;
  /** Verbs of an outlet. */
  reported: string;
  /** Words before the verb that change nothing. */
  adverbs: string;
  /** Who speaks without a name: people as these are counted. */
  unnamed: string;
  /** What can stand before them. */
  unnamedBefore: string;
  /** Listeners that are no outlet. */
  audience: string;
  /** Articles, which are no part of a name. */
  article: string;
  /** How many, in words. */
  numerals: Readonly<Record<string, number>>;
  /** The first that fits a place is taken. */
  templates: readonly string[];
};

const english: AttributionWords = {
  said: 'said|says|added|adds|argued|argues|claimed|claims|warned|warns|wrote|writes|insisted|insists|stressed|stresses|noted|notes|explained|announced|announces|denied|denies|confirmed|confirms|stated|states|acknowledged|admitted|conceded|declared|predicted|suggested|estimates|estimated|recalled|replied|responded|tweeted|posted|testified|believes|maintained|contended|concluded|found',
  told: 'told|tells|informed|informs|assured|assures',
  reported: 'reported|reports|revealed|reveals|published|broke the news',
  adverbs: 'also|later|then|earlier|previously|recently|repeatedly|reportedly|has|have|had|has also|had also|had earlier|has since|would later',
  unnamed:
    'officials?|sources?|diplomats?|aides?|advis[eo]rs?|officers?|insiders?|observers?|witnesses|witness|residents?|people|person|ministers?|lawmakers?|experts?|analysts?|critics|executives?|employees?|spokes(?:man|woman|person|people)|investigators?|prosecutors?|law(?:yer|yers)',
  unnamedBefore:
    'a|an|one|another|two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|other|unnamed|anonymous|senior|top|high-ranking|former|current|retired|government|ministry|military|intelligence|security|police|defen[cs]e|diplomatic|industry|local|western|foreign|company|party|embassy|trade|union|eu|us|u\\.s\\.|uk|british|french|german|japanese|chinese|russian|american|israeli|european|ukrainian|nato',
  audience:
    'reporters|journalists|parliament|lawmakers|the (?:house|court|diet|senate|committee|council|inquiry|jury|assembly|chamber|crowd|audience|conference)|a (?:news conference|press conference|briefing|rally|committee|court|conference|hearing)|the (?:news )?conference|him|her|them|us|me|viewers|listeners|supporters|allies|colleagues|investors',
  article: 'the|a|an',
  numerals: { a: 1, an: 1, one: 1, another: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  templates: [
    '{outlet} (?:quoted|quotes|cited|cites) {speaker}(?: as (?:saying|telling|having said|writing))?',
    '{speaker}{apposition} (?:was|were|is|are) (?:quoted|cited)(?: as saying)? by {outlet}(?:,? citing {original})?',
    '{speaker}{apposition} {told} {audience}(?:[^.;“”"]{0,60}?,? citing {original})?',
    '{speaker}{apposition} {told} {outlet}(?: in an interview)?(?:[^.;“”"]{0,60}?,? citing {original})?',
    '{speaker}{apposition} {said} (?:in|during) an interview with {outlet}',
    '{outlet} (?:has |had |first )?{reported}(?:[^.;“”"]{0,80}?,? (?:citing|quoting) {original})',
    '{outlet} (?:has |had |first )?{reported}',
    '{speaker}{apposition} {said}(?:[^.;“”"]{0,80}?,? (?:citing|quoting) {original})',
    '{speaker}{apposition} {said}',
    '(?:according to|in the words of) {speaker}(?:,? (?:cited|quoted) by {outlet}|,? citing {original})?',
    '(?<=[”"’»],? )(?:{said} )(?:{speaker})',
    '(?:as|was|were) (?:first )?reported by {outlet}(?:,? citing {original})?',
  ],
};

const german: AttributionWords = {
  said: 'sagte|sagt|erklärte|erklärt|betonte|warnte|schrieb|schreibt|teilte mit|fügte hinzu|kündigte an|bestätigte|behauptete|räumte ein|dementierte|meinte|meint',
  told: 'sagte|sagt|erklärte',
  reported: 'berichtete|berichtet|meldete|meldet|enthüllte',
  adverbs: 'auch|später|zuvor|zudem|bereits',
  unnamed: 'Beamte[rn]?|Diplomat(?:en|in)?|Vertreter(?:in)?|Insider|Quellen?|Berater(?:in)?|Zeug(?:e|en|in)|Fachleute|Sprecher(?:in)?',
  unnamedBefore: 'ein|eine|einer|zwei|drei|vier|fünf|mehrere|einige|hochrangige[rn]?|ungenannte[rn]?|anonyme[rn]?|westliche[rn]?|ehemalige[rn]?',
  audience: 'Journalisten|Reportern|dem Parlament|im Bundestag|vor Journalisten',
  article: 'der|die|das|dem|den|des|ein|eine',
  numerals: { ein: 1, eine: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5 },
  templates: [
    '{speaker}{apposition} {told} {audience}',
    '{speaker}{apposition} {told} (?:der|dem|den) {outlet}',
    '(?<![\\p{L}])(?:[Ll]aut|[Nn]ach Angaben von|[Nn]ach Angaben (?:der|des)|[Zz]ufolge) {speaker}',
    '{outlet} {reported}(?:[^.;„“"]{0,80}?,? unter Berufung auf {original})',
    '{outlet} {reported}',
    '{speaker}{apposition} {said}',
    '(?<=[“”"],? )(?:{said} ){speaker}',
  ],
};

export const attributionWords: Readonly<Record<string, AttributionWords>> = { en: english, de: german };
