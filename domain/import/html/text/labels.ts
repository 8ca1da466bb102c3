/**
 * Words that newsrooms put on things that are not their article, in the languages that most of the web's news is
 * written in. They are looked for only in short units and at their beginning or as the whole.
 */

const whole = (...alternatives: string[]) => new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${alternatives.join('|')})[\\p{P}\\p{S}\\s]*$`, 'iu');
const start = (...alternatives: string[]) => new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Begins a part that leads elsewhere: what follows under it is no part of the article. */
export const leadsElsewhere = start(
  // English
  'related(?: (?:articles?|stories|posts?|news|content|links?|topics?|coverage|reading|items?|video|images?))?:?$', 'more (?:on|about|from|in|news|stories|articles|posts)\\b.{0,60}$',
  'read (?:more|next|also|further)', 'further reading', 'see also:?$', 'you (?:may|might) also (?:like|be interested)', 'also (?:read|on|interesting|in)', 'recommended(?: (?:for you|stories|reading|posts?|articles?))?:?$',
  'most (?:read|popular|viewed|shared)', 'popular (?:posts?|articles?|stories)', 'trending', 'latest (?:news|stories|posts|articles)', 'recent (?:posts|articles|news)', 'don.t miss', 'up next', 'editor.?s.? picks?', 'top stories', 'in this (?:section|series|topic):?$',
  'about the author', 'about us:?$', 'written by$', 'leave a (?:reply|comment|response)', '\\d+ (?:comments?|responses?|replies|thoughts? on)', 'comments?(?: \\(?\\d+\\)?)?:?$', 'post a comment', 'join the (?:conversation|discussion)',
  'photo credits?', 'share this', 'like this:?$', 'follow us', 'subscribe', 'newsletter', 'sign up', 'stay up.to.date', 'tags?:', 'filed under', 'posted in', 'categor(?:y|ies):?', 'topics?:?$', 'previous (?:post|article)', 'next (?:post|article)', 'advertisement', 'sponsored',
  // German
  'mehr (?:zum|zu|aus|von|über|infos|informationen|lesen)\\b.{0,60}$', 'weiter(?:e|führende|lesen|er)\\s?(?:informationen|infos|artikel|links?|beiträge|inhalte|meldungen|themen|nachrichten|literatur)\\b.{0,60}$', 'weiterlesen', 'zum weiterlesen', 'lesen sie (?:auch|hier|mehr|weiter|das|dazu)', 'lies (?:auch|hier|mehr)', 'auch interessant', 'ebenfalls interessant', '(?:das )?könnte? (?:dich|sie|euch|ihnen|dir)\\b.{0,40}$', 'das könnte', 'schon gelesen', 'passend dazu', 'passende (?:artikel|themen|beiträge)', 'ähnliche (?:artikel|beiträge|themen|produkte|rezepte)', 'verwandte (?:artikel|beiträge|themen)', 'empfehlungen\\b.{0,30}$', 'meistgelesen', 'aktuelle (?:berichte|meldungen|nachrichten|artikel|beiträge|themen|news|termine)\\b.{0,40}$', 'top.?themen\\b.{0,30}$', 'neueste (?:artikel|beiträge|kommentare)', 'beliebte (?:artikel|beiträge)',
  'über (?:den autor|die autorin|uns)', 'zur person$', 'kommentar(?:e|ieren)?(?: \\(?\\d+\\)?)?:?$', '\\d+ kommentare?', 'schreibe? (?:einen|uns einen|ein) kommentar', 'kommentar (?:verfassen|schreiben|hinterlassen)', 'hinterlass', 'teilen:?$', 'teilen mit:?$', 'artikel teilen', 'gefällt mir:?$', 'folgen sie uns', 'schlagw[oö]rt', 'schlagworte?', 'stichw[oö]rt', 'themen:?$', 'kategorien?:', 'veröffentlicht (?:in|unter)', 'abgelegt unter', 'vorheriger (?:beitrag|artikel)', 'nächster (?:beitrag|artikel)', 'anzeige$', 'werbung$', 'newsticker$', 'pressekontakt', 'kontakt:?$', 'ansprechpartner(?:in)?:?$', 'quellen? (?:ausblenden|anzeigen)', 'entdecken? sie', 'jetzt (?:abonnieren|anmelden|registrieren)', 'inhaltsverzeichnis$',
  // French, Spanish, Italian, Portuguese
  '(?:à|a) (?:lire|voir|découvrir)(?: aussi)?', 'lire (?:aussi|la suite|également)', 'voir aussi', 'sur le même (?:sujet|thème)', 'articles? (?:liés|similaires|connexes|récents)', 'pour aller plus loin', 'les plus lus', 'laisser un commentaire', 'commentaires?:?$', 'partager', 'mots.clés',
  'temas(?: relacionados)?:?$', 'noticias relacionadas', 'artículos? relacionados?', 'relacionad[oa]s:?$', 'lea? (?:también|además|más)', 'leer? (?:también|más)', 'te puede interesar', 'te recomendamos', 'también te puede', 'le puede interesar', 'más (?:sobre|noticias|leídas|información)\\b.{0,40}$', 'lo más (?:leído|visto)', 'últimas noticias', 'contexto de la noticia', 'etiquetas', 'compart[ei]', 'comentarios:?$', 'deja (?:un|una) (?:comentario|respuesta)', 'síg[ua]?e?nos', 'suscr[ií]b', 'siguenos',
  'leggi anche', 'potrebbe interessarti', 'articoli correlati', 'condividi', 'lascia un commento', 'commenti:?$', 'leia (?:também|mais)', 'veja também', 'saiba mais', 'notícias relacionadas', 'compartilhe', 'deixe (?:um|uma)',
  // Dutch, Scandinavian, Polish, Czech, Russian, Ukrainian, Turkish
  'lees (?:ook|meer|verder)', 'gerelateerd', 'meer over', 'reacties:?$', 'læs også', 'les også', 'läs (?:också|även|mer)', 'relaterade', 'kommentarer', 'zobacz (?:też|także|również)', 'czytaj (?:też|także|również|więcej|dalej)', 'przeczytaj (?:też|także|również)', 'polecamy', 'powiązane', 'komentarze', 'udostępnij', 'dodaj komentarz', 'čtěte (?:také|též)', 'související', 'читайте (?:также|ещё|еще)', 'смотрите также', 'по теме', 'похожие', 'комментарии', 'поделиться', 'теги', 'читайте також', 'ilgili haberler', 'yorumlar', 'paylaş',
  // Chinese, Japanese, Korean, Arabic
  '相关(?:阅读|新闻|文章|推荐)', '相關(?:閱讀|新聞|文章)', '推荐阅读', '延伸閱讀', '関連(?:記事|ニュース|リンク)', 'あわせて読みたい', 'おすすめ', 'コメント$', '관련\\s?(?:기사|뉴스)', '댓글', 'اقرأ (?:أيضا|أيضًا|المزيد)', 'مواضيع (?:ذات صلة|متعلقة)', 'קראו (?:גם|עוד)',
);

/** A label in front of a link to another story, in the middle of the words. */
export const pointsElsewhere = start(
  'read(?: more| also| next)?:', 'also read:?', 'read (?:more|also)\\b.{0,20}:', 'see also:?', 'related:?', 'more:', 'watch:', 'don.t miss:?', 'opinion:', 'recommended:?', 'update:?', 'lesen sie (?:auch|dazu|hier|mehr)', 'lesetipp', 'siehe auch', 'mehr (?:dazu|zum thema|lesen)', 'auch interessant', 'lies auch', 'lire aussi', 'à lire', 'voir aussi', 'lea? también', 'lee también', 'leer? más', 'te puede interesar', 'mir[ea]:', 'vea:?', 'además:', 'leggi anche', 'leia (?:também|mais)', 'veja também', 'lees ook', 'läs (?:också|mer|även)', 'læs også', 'les også', 'czytaj (?:też|także|również|więcej)', 'zobacz (?:też|także|również)', 'przeczytaj', 'читайте также', 'читайте також', '相关阅读', '関連記事',
);

/** Who made a picture, where the words of the page name it in a line of its own. */
export const picturesCredit = start(
  '(?:photo|image|picture|foto|fotos|bild|bilder|imagen|imágenes|immagine|fotografía|photograph|illustration|grafik|abbildung|titelbild|beitragsbild|bildquelle|bildnachweis|video|zdjęcie|fot\\.|фото)s?(?:\\s(?:credits?|by|courtesy|von|par|de))?\\s?[:©(/|]', 'credits?(?: photos?)?\\s?:', 'crédits? photos?', 'getty images', 'shutterstock', '©', '\\(c\\)', 'foto$', 'quelle\\s?:',
);

/** Nothing but a date, a time, a number or a name of a button. */
export const buttonsAndStamps = whole(
  '[\\d\\s.,:/|-]+(?:uhr|am|pm|h)?', '(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})[^.!?]{0,40}', '\\d{1,2}\\.? \\p{L}{3,10}\\.?,? \\d{4}.{0,14}', '\\p{L}{3,10} \\d{1,2}, \\d{4}.{0,14}',
  'share|print|e-?mail|comments?|tweet|pin(?:nen)?|facebook|twitter|whatsapp|linkedin|pinterest|telegram|reddit|pocket|copy link|save|bookmark|listen|download|pdf|more|close|reply|home|search|back|next|previous|menu|continue reading|advertisement|loading|be sociable share',
  'teilen|drucken|merken|kommentieren|anzeige|werbung|schließen|zurück|weiter|mehr|nach oben|suche|abonnieren|anmelden|zur startseite|rezept drucken|externer inhalt|vorlesen|aktuell(?:es)?',
  'partager|imprimer|fermer|publicité|compartir|imprimir|cerrar|publicidad|guardar|condividi|stampa|pubblicità|compartilhar|publicidade|delen|drukken|udostępnij|drukuj|reklama|поделиться|реклама|печать',
);

/** Lines of housekeeping that name themselves within a sentence. */
export const housekeeping =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|copyright (?:©|\d{4}|by)|©\s?\d{4}|this (?:article|material|content) (?:is|may not be) (?:the )?copyright|may not be (?:reproduced|republished|published, broadcast)|(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|e-?mails?|updates?|edition|channel|full story)|\bnewsletter\b.{0,60}(?:abonnieren|anmelden|bestellen|registrieren|inscri|suscr|iscri)|(?:abonnieren|abonniere)\b.{0,40}newsletter|(?:follow|like|find) us on\b|follow \S.{0,40} on (?:twitter|facebook|instagram|telegram|x)\b|(?:folgen|folge) (?:sie )?uns\b|s[ií]gu?enos en|(?:download|get) (?:the|our) .{0,40}\bapps?\b|(?:únete|suscríbete)\b|cookies?\b.{0,60}(?:einstellungen|settings|policy|akzeptieren|accept)|(?:log ?in|sign in|subscribe) (?:to|for) (?:read|view|continue|comment|immediate|leave)|(?:einloggen|eingeloggt|angemeldet)\b.{0,60}(?:kommentar|diskussion|müssen|nicht)|(?:nicht|aktuell) (?:eingeloggt|angemeldet)|javascript\b.{0,60}(?:enable|aktivier|disabled|deaktiviert|required)|(?:enable|activate|aktivieren sie) javascript|browser\b.{0,40}(?:nicht unterst|not support|veraltet|outdated)|(?:this|dieser) (?:entry was posted|eintrag wurde veröffentlicht|beitrag wurde)|diesen (?:artikel|beitrag) (?:teilen|drucken|kommentieren|weiterempfehlen)|affiliate.?links?\b|(?:deine|ihre|your) (?:privatsphäre|privacy)|ohne (?:dein|ihr)e? (?:einverständnis|zustimmung)|impressum\s?[|·•]\s?datenschutz/iu;
