import { attribute, type Element } from '../tree.ts';

/**
 * What on a page is not its article. Rules are about how the web in general names and marks its parts;
 * none is about one site.
 */

const neverText = new Set(
  (
    'applet area audio base button canvas col colgroup datalist dialog embed frame frameset head iframe input link map meta ' +
    'meter nav noframes noscript object optgroup option output param picture progress script select source style svg ' +
    'template textarea title track video'
  ).split(' '),
);

/** Elements whose content is never words of an article. */
export function isNeverText(element: Element): boolean {
  return neverText.has(element.tagName);
}

/** Elements that a browser would not show. */
export function isHidden(element: Element): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value !== 'until-found') return true;
    if (name === 'aria-hidden' && value === 'true') return true;
    if (name === 'style' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
  }
  return false;
}

/** ARIA roles of things around an article. */
const furnitureRoles = new Set([
  'alert', 'alertdialog', 'banner', 'complementary', 'contentinfo', 'dialog', 'form', 'menu', 'menubar', 'navigation',
  'search', 'tablist', 'toolbar', 'tooltip',
]);

/** Words in a class or an id that name furniture wherever they stand. */
const furnitureWords = new Set(
  (
    'ad ads adbox adblock adsense adslot advert advertisement advertising advertorial adv dfp anzeige werbung publicidad ' +
    'share shares sharing sharebar sharebox sharer sharedaddy addthis addtoany shareaholic social socials socialmedia ' +
    'newsletter newsletters subscribe subscription signup optin mailchimp mc4wp ' +
    'cookie cookies consent gdpr ' +
    'breadcrumb breadcrumbs pagination pager paging pagenav nav navbar navigation navi menu submenu megamenu ' +
    'sidebar sidebars widgets ' +
    'related relacionadas relacionados recommended recommendation recommendations recommend recirc outbrain taboola ' +
    'plista zergnet mostread trending popular ' +
    'promo promos promotion promobox sponsor sponsored sponsors ' +
    'popup modal overlay lightbox tooltip offcanvas ' +
    'masthead toolbar login signin register paywall metered ' +
    'tags taglist tagcloud keywords ' +
    'byline authorbio biography aboutauthor authorbox ' +
    'factbox infobox linkbox appstores toc tableofcontents rsssummary sociable ' +
    'rating ratings vote votes voting likes ' +
    'noprint screenreader ' +
    'copyright impressum disclaimer footer'
  ).split(' '),
);

/** Words that name a card for another story, or the lede of this one: the former is a link, the latter is not. */
const cardWords = new Set('teaser teasers card cards widget'.split(' '));

/** Words that name what readers wrote under an article, which may be longer than it. */
const commentWords = new Set(
  'comments comment commentlist commentform kommentare commentaires comentarios disqus respond replies livefyre trackback trackbacks pingback'.split(' '),
);

/** The same for words that only mean furniture when they stand side by side. */
const furniturePairs =
  /(?:^|[ _-])(?:most[ _-](?:read|popular|viewed|shared)|read[ _-](?:more|next|also)|see[ _-]also|more[ _-](?:news|from|stories|articles|posts|on)|also[ _-](?:read|like)|you[ _-]may|up[ _-]next|author[ _-](?:bio|box|info|card|description|profile|about|desc|details)|about[ _-](?:the[ _-])?author|(?:post|entry|article)[ _-](?:meta|tags|footer|nav|info|utility|tools|actions|author|date)|meta[ _-](?:info|data)|call[ _-]to[ _-]action|skip[ _-](?:link|to)|sr[ _-]only|screen[ _-]reader[ _-]text|visually[ _-]hidden|print[ _-](?:only|hide)|no[ _-]print|follow[ _-]us|back[ _-]to[ _-]top|sign[ _-]up|log[ _-]in|jp[ _-]relatedposts|tag[ _-](?:list|links|cloud)|cat[ _-]links|image[ _-]credit|leave[ _-]a|reply[ _-]form)(?:$|[ _-])/;

/** Prefixes of classes that content systems put on an article to describe it, not to name a part of it. */
const descriptive = /^(?:tag|category|cat|type|status|format|has|is|no|with|without|post|page|js|author|section|topic|single|wp)-/;

/** What of a class or id attribute may name furniture, as lower-case words between spaces. */
function namesOf(element: Element): string {
  let names = '';
  for (const { name, value } of element.attrs) {
    if (name !== 'class' && name !== 'id' && name !== 'data-component' && name !== 'data-testid') continue;
    // The id of a heading is made of its words.
    if (name === 'id' && /^h[1-6]$/.test(element.tagName)) continue;
    for (const token of value.slice(0, 400).split(/\s+/)) {
      if (!descriptive.test(token) || token.split('-').length <= 2 && /^(?:post|page|author|section|wp)-/.test(token)) {
        names += ' ' + token.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
      }
    }
  }
  return names;
}

/** What stands in an element, as far as it bears on being furniture. */
export type Weight = { words: number; links: number; holdsHeadline: boolean };

/**
 * How much of a page's words an element may hold and still be furniture for what it calls itself, by tag, role, class
 * or id: 0 where it calls itself nothing of the kind. A wrapper around the article named after a part of it is no part.
 */
export function furnitureShare(element: Element, { links, holdsHeadline }: Weight): number {
  const { tagName } = element;
  if (tagName === 'body' || tagName === 'html' || tagName === 'main' || tagName === 'article') return 0;
  const names = namesOf(element);
  const words = names.split(/[^a-z0-9]+/);
  if (words.some((word) => commentWords.has(word))) return 0.9;
  if (tagName === 'aside' || tagName === 'footer' || tagName === 'form') return share;
  const role = attribute(element, 'role');
  if (role !== undefined && furnitureRoles.has(role)) return share;
  if (names === '') return 0;
  if (furniturePairs.test(names) || words.some((word) => furnitureWords.has(word))) return share;
  return links > 0 && !holdsHeadline && words.some((word) => cardWords.has(word)) ? share : 0;
}

const share = 0.4;
