/**
 * The words that an export adds to a story, by language. `{…}` is where a value goes.
 * A language that is not here gets English.
 */
export type Words = {
  /** Before the authors. */
  by: string;
  published: string;
  updated: string;
  notes: string;
  /** How a reference is read aloud. */
  note: string;
  /** How the way back from a note is read aloud; the second where a note is referred to several times. */
  back: string;
  backToMention: string;
  /** When an address was last seen to hold the passage. */
  accessed: string;
  /** When a source without an address came into the archive. */
  archived: string;
  interview: string;
  paragraph: string;
  page: string;
  time: string;
  tags: string;
  untitled: string;
  /** Over the list of what was cited. */
  sources: string;
  /** Stands for a source that may not be named and for which no attribution was agreed. */
  unnamed: string;
  /** Before what a picture shows, where it can’t be shown. */
  picture: string;
  /** Before a link to another story. */
  readMore: string;
  /** Between the parts of a list that has no last word. */
  comma: string;
};

const english: Words = {
  by: 'By {authors}',
  published: 'Published {date}',
  updated: 'Updated {date}',
  notes: 'Notes',
  note: 'Note {note}',
  back: 'Back to note {note} in the text',
  backToMention: 'Back to note {note} in the text, mention {mention}',
  accessed: 'accessed {date}',
  archived: 'archived {date}',
  interview: 'interview',
  paragraph: 'paragraph {value}',
  page: 'page {value}',
  time: 'at {value}',
  tags: 'Tags',
  untitled: 'Untitled',
  sources: 'Sources',
  unnamed: 'a source who is not named',
  picture: 'Picture',
  readMore: 'Read more',
  comma: ', ',
};

const catalogue: Readonly<Record<string, Words>> = {
  en: english,
  ar: {
    by: 'بقلم {authors}',
    published: 'نُشر في {date}',
    updated: 'حُدِّث في {date}',
    notes: 'الهوامش',
    note: 'الهامش {note}',
    back: 'العودة إلى الهامش {note} في النص',
    backToMention: 'العودة إلى الهامش {note} في النص، الموضع {mention}',
    accessed: 'اطُّلع عليه في {date}',
    archived: 'حُفظ في {date}',
    interview: 'مقابلة',
    paragraph: 'الفقرة {value}',
    page: 'الصفحة {value}',
    time: 'عند {value}',
    tags: 'الوسوم',
    untitled: 'بلا عنوان',
    sources: 'المصادر',
    unnamed: 'مصدر لم يُذكر اسمه',
    picture: 'صورة',
    readMore: 'اقرأ أيضًا',
    comma: '، ',
  },
  de: {
    by: 'Von {authors}',
    published: 'Veröffentlicht am {date}',
    updated: 'Aktualisiert am {date}',
    notes: 'Anmerkungen',
    note: 'Anmerkung {note}',
    back: 'Zurück zu Anmerkung {note} im Text',
    backToMention: 'Zurück zu Anmerkung {note} im Text, Stelle {mention}',
    accessed: 'abgerufen am {date}',
    archived: 'archiviert am {date}',
    interview: 'Gespräch',
    paragraph: 'Absatz {value}',
    page: 'Seite {value}',
    time: 'bei {value}',
    tags: 'Schlagwörter',
    untitled: 'Ohne Titel',
    sources: 'Quellen',
    unnamed: 'eine ungenannte Quelle',
    picture: 'Bild',
    readMore: 'Mehr dazu',
    comma: ', ',
  },
  es: {
    by: 'Por {authors}',
    published: 'Publicado el {date}',
    updated: 'Actualizado el {date}',
    notes: 'Notas',
    note: 'Nota {note}',
    back: 'Volver a la nota {note} en el texto',
    backToMention: 'Volver a la nota {note} en el texto, mención {mention}',
    accessed: 'consultado el {date}',
    archived: 'archivado el {date}',
    interview: 'entrevista',
    paragraph: 'párrafo {value}',
    page: 'página {value}',
    time: 'en {value}',
    tags: 'Etiquetas',
    untitled: 'Sin título',
    sources: 'Fuentes',
    unnamed: 'una fuente no identificada',
    picture: 'Imagen',
    readMore: 'Más información',
    comma: ', ',
  },
  fr: {
    by: 'Par {authors}',
    published: 'Publié le {date}',
    updated: 'Mis à jour le {date}',
    notes: 'Notes',
    note: 'Note {note}',
    back: 'Retour à la note {note} dans le texte',
    backToMention: 'Retour à la note {note} dans le texte, occurrence {mention}',
    accessed: 'consulté le {date}',
    archived: 'archivé le {date}',
    interview: 'entretien',
    paragraph: 'paragraphe {value}',
    page: 'page {value}',
    time: 'à {value}',
    tags: 'Mots-clés',
    untitled: 'Sans titre',
    sources: 'Sources',
    unnamed: 'une source anonyme',
    picture: 'Image',
    readMore: 'Lire aussi',
    comma: ', ',
  },
  he: {
    by: 'מאת {authors}',
    published: 'פורסם ב־{date}',
    updated: 'עודכן ב־{date}',
    notes: 'הערות',
    note: 'הערה {note}',
    back: 'חזרה להערה {note} בטקסט',
    backToMention: 'חזרה להערה {note} בטקסט, אזכור {mention}',
    accessed: 'נצפה ב־{date}',
    archived: 'נשמר ב־{date}',
    interview: 'ריאיון',
    paragraph: 'פסקה {value}',
    page: 'עמוד {value}',
    time: 'בדקה {value}',
    tags: 'תגיות',
    untitled: 'ללא כותרת',
    sources: 'מקורות',
    unnamed: 'מקור בעילום שם',
    picture: 'תמונה',
    readMore: 'לקריאה נוספת',
    comma: ', ',
  },
  it: {
    by: 'Di {authors}',
    published: 'Pubblicato il {date}',
    updated: 'Aggiornato il {date}',
    notes: 'Note',
    note: 'Nota {note}',
    back: 'Torna alla nota {note} nel testo',
    backToMention: 'Torna alla nota {note} nel testo, menzione {mention}',
    accessed: 'consultato il {date}',
    archived: 'archiviato il {date}',
    interview: 'intervista',
    paragraph: 'paragrafo {value}',
    page: 'pagina {value}',
    time: 'a {value}',
    tags: 'Etichette',
    untitled: 'Senza titolo',
    sources: 'Fonti',
    unnamed: 'una fonte anonima',
    picture: 'Immagine',
    readMore: 'Leggi anche',
    comma: ', ',
  },
  ja: {
    by: '文：{authors}',
    published: '公開：{date}',
    updated: '更新：{date}',
    notes: '注',
    note: '注{note}',
    back: '本文の注{note}に戻る',
    backToMention: '本文の注{note}（{mention}か所目）に戻る',
    accessed: '{date}閲覧',
    archived: '{date}保存',
    interview: 'インタビュー',
    paragraph: '第{value}段落',
    page: '{value}ページ',
    time: '{value}の時点',
    tags: 'タグ',
    untitled: '無題',
    sources: '出典',
    unnamed: '匿名の情報源',
    picture: '写真',
    readMore: '関連記事',
    comma: '、',
  },
  nl: {
    by: 'Door {authors}',
    published: 'Gepubliceerd op {date}',
    updated: 'Bijgewerkt op {date}',
    notes: 'Noten',
    note: 'Noot {note}',
    back: 'Terug naar noot {note} in de tekst',
    backToMention: 'Terug naar noot {note} in de tekst, vermelding {mention}',
    accessed: 'geraadpleegd op {date}',
    archived: 'gearchiveerd op {date}',
    interview: 'interview',
    paragraph: 'alinea {value}',
    page: 'pagina {value}',
    time: 'op {value}',
    tags: 'Trefwoorden',
    untitled: 'Zonder titel',
    sources: 'Bronnen',
    unnamed: 'een anonieme bron',
    picture: 'Beeld',
    readMore: 'Lees ook',
    comma: ', ',
  },
  pl: {
    by: 'Autor: {authors}',
    published: 'Opublikowano {date}',
    updated: 'Zaktualizowano {date}',
    notes: 'Przypisy',
    note: 'Przypis {note}',
    back: 'Wróć do przypisu {note} w tekście',
    backToMention: 'Wróć do przypisu {note} w tekście, miejsce {mention}',
    accessed: 'dostęp {date}',
    archived: 'zarchiwizowano {date}',
    interview: 'wywiad',
    paragraph: 'akapit {value}',
    page: 's. {value}',
    time: 'w {value}',
    tags: 'Tagi',
    untitled: 'Bez tytułu',
    sources: 'Źródła',
    unnamed: 'anonimowe źródło',
    picture: 'Zdjęcie',
    readMore: 'Czytaj także',
    comma: ', ',
  },
  pt: {
    by: 'Por {authors}',
    published: 'Publicado em {date}',
    updated: 'Atualizado em {date}',
    notes: 'Notas',
    note: 'Nota {note}',
    back: 'Voltar à nota {note} no texto',
    backToMention: 'Voltar à nota {note} no texto, menção {mention}',
    accessed: 'consultado em {date}',
    archived: 'arquivado em {date}',
    interview: 'entrevista',
    paragraph: 'parágrafo {value}',
    page: 'página {value}',
    time: 'em {value}',
    tags: 'Etiquetas',
    untitled: 'Sem título',
    sources: 'Fontes',
    unnamed: 'uma fonte não identificada',
    picture: 'Imagem',
    readMore: 'Leia também',
    comma: ', ',
  },
  ru: {
    by: 'Автор: {authors}',
    published: 'Опубликовано {date}',
    updated: 'Обновлено {date}',
    notes: 'Примечания',
    note: 'Примечание {note}',
    back: 'Назад к примечанию {note} в тексте',
    backToMention: 'Назад к примечанию {note} в тексте, место {mention}',
    accessed: 'дата обращения: {date}',
    archived: 'сохранено {date}',
    interview: 'интервью',
    paragraph: 'абзац {value}',
    page: 'с. {value}',
    time: 'на {value}',
    tags: 'Теги',
    untitled: 'Без названия',
    sources: 'Источники',
    unnamed: 'источник, пожелавший остаться неназванным',
    picture: 'Фото',
    readMore: 'Читайте также',
    comma: ', ',
  },
  sv: {
    by: 'Av {authors}',
    published: 'Publicerad {date}',
    updated: 'Uppdaterad {date}',
    notes: 'Noter',
    note: 'Not {note}',
    back: 'Tillbaka till not {note} i texten',
    backToMention: 'Tillbaka till not {note} i texten, ställe {mention}',
    accessed: 'hämtad {date}',
    archived: 'arkiverad {date}',
    interview: 'intervju',
    paragraph: 'stycke {value}',
    page: 'sida {value}',
    time: 'vid {value}',
    tags: 'Ämnesord',
    untitled: 'Utan rubrik',
    sources: 'Källor',
    unnamed: 'en anonym källa',
    picture: 'Bild',
    readMore: 'Läs också',
    comma: ', ',
  },
  uk: {
    by: 'Автор: {authors}',
    published: 'Опубліковано {date}',
    updated: 'Оновлено {date}',
    notes: 'Примітки',
    note: 'Примітка {note}',
    back: 'Назад до примітки {note} у тексті',
    backToMention: 'Назад до примітки {note} у тексті, місце {mention}',
    accessed: 'дата звернення: {date}',
    archived: 'збережено {date}',
    interview: 'інтерв’ю',
    paragraph: 'абзац {value}',
    page: 'с. {value}',
    time: 'на {value}',
    tags: 'Теги',
    untitled: 'Без назви',
    sources: 'Джерела',
    unnamed: 'джерело, що не назване',
    picture: 'Фото',
    readMore: 'Читайте також',
    comma: ', ',
  },
  zh: {
    by: '文：{authors}',
    published: '发布于{date}',
    updated: '更新于{date}',
    notes: '注释',
    note: '注释{note}',
    back: '返回正文中的注释{note}',
    backToMention: '返回正文中的注释{note}（第{mention}处）',
    accessed: '访问于{date}',
    archived: '存档于{date}',
    interview: '访谈',
    paragraph: '第{value}段',
    page: '第{value}页',
    time: '{value}处',
    tags: '标签',
    untitled: '无标题',
    sources: '来源',
    unnamed: '一位匿名消息人士',
    picture: '图片',
    readMore: '延伸阅读',
    comma: '，',
  },
};

export const languagesWithWords = Object.keys(catalogue);

/** The words for a story of this language, and the locale in which they and the dates beside them are written. */
export function wordsFor(language: string): { words: Words; locale: string } {
  const locale = new Intl.Locale(language);
  const simplified = locale.language !== 'zh' || locale.maximize().script === 'Hans';
  const words = simplified && Object.hasOwn(catalogue, locale.language) ? catalogue[locale.language] : undefined;
  return words === undefined ? { words: english, locale: 'en' } : { words, locale: locale.baseName };
}

/** A pattern of {@link Words} with its values in place: words as strings, values as they were given. */
export function fill<Value>(pattern: string, values: Record<string, Value>): (string | Value)[] {
  return pattern
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : (values[part] as Value)))
    .filter((part) => part !== '');
}

export function fillText(pattern: string, values: Record<string, string | number>): string {
  return fill(pattern, values).join('');
}
