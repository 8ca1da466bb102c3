import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../domain/import/html/decode.ts';
import { decodeText } from '../../domain/import/text/decode.ts';

/** A sentence or two in each script: as long as the shortest page that anybody saves. */
const western = 'Der Hafen öffnet am Freitag, sagte die Behörde. Vierzig Schiffe müssen noch warten, weil die Schleuse geprüft wird; für Fähren gilt das nicht. ';
const central = 'Přístav se otevře v pátek, řekl mluvčí úřadu. Čtyřicet lodí musí ještě čekat, protože se zkouší plavební komora. Žádná škoda nevznikla. ';
const cyrillic = 'Порт откроется в пятницу, сообщило управление. Сорок судов должны ещё подождать, потому что шлюз проверяют. Причину закрытия не назвали. ';
const greek = 'Το λιμάνι ανοίγει την Παρασκευή, είπε η αρχή. Σαράντα πλοία πρέπει ακόμη να περιμένουν, επειδή ελέγχεται η θύρα. Κανείς δεν έδωσε εξήγηση. ';
const turkish = 'Liman cuma günü açılıyor, dedi yetkili. Kırk gemi daha beklemek zorunda, çünkü kapak denetleniyor. Kapanışın nedeni açıklanmadı, görüşmeler sürüyor. ';
const hebrew = 'הנמל ייפתח ביום שישי, אמרה הרשות. ארבעים אוניות צריכות עוד להמתין, כי השער נבדק. הסיבה לסגירה לא נמסרה לציבור. ';
const arabic = 'يفتح الميناء يوم الجمعة كما قالت السلطة. على أربعين سفينة أن تنتظر بعد لأن البوابة قيد الفحص. ولم يذكر سبب الإغلاق. ';
const japanese = '港は金曜日に開くと当局が発表した。四十隻の船はまだ待たなければならない。水門の検査が続いているためだという。閉鎖の理由は明らかにされていない。';
const chinese = '港口将于星期五开放，当局表示。四十艘船还必须等待，因为闸门正在检查。关闭的原因没有公布，发言人没有回答有关问题。';
const traditional = '港口將於星期五開放，當局表示。四十艘船還必須等待，因為閘門正在檢查。關閉的原因沒有公布，發言人沒有回答有關問題。';
const korean = '항구는 금요일에 열린다고 당국이 밝혔다. 배 마흔 척은 수문 점검 때문에 더 기다려야 한다. 폐쇄의 이유는 알려지지 않았다. ';

const cases: readonly (readonly [encoding: string, words: string])[] = [
  ['windows-1252', western],
  ['windows-1250', central],
  ['windows-1251', cyrillic],
  ['windows-1253', greek],
  ['windows-1254', turkish],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['iso-8859-1', western],
  ['iso-8859-2', central],
  ['iso-8859-5', cyrillic],
  ['iso-8859-7', greek],
  ['iso-8859-9', turkish],
  ['iso-8859-15', western],
  ['koi8-r', cyrillic],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gb18030', chinese],
  ['big5', traditional],
  ['euc-kr', korean],
  ['utf-8', cyrillic + japanese + arabic],
  ['utf-16le', central + ' 1 2 3\n'],
  ['utf-16be', chinese + ' 1 2 3\n4 5 6 7 8 9\n'],
];

/** Text in an encoding that the platform can read but not write: by its table, letter by letter. */
function encode(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const table = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (bytes: readonly number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let first = 0; first < 256; first++) add([first]);
  if (table.size < 220) for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) add([first, second]);
  tables.set(encoding, table);
  return table;
}

const page = (words: string, head = ''): string => `<!doctype html><html><head>${head}<title>1</title></head><body><p>${words.repeat(3)}</p></body></html>`;

describe.each(cases)('%s', (encoding, words) => {
  it('is read where the page came with it', () => {
    expect(decodeHtml(encode(encoding, page(words)), { contentType: `text/html; charset=${encoding}` })).toBe(page(words));
  });

  it('is read where the page declares it', () => {
    const declared = page(words, `<meta charset="${encoding}">`);
    expect(decodeHtml(encode(encoding, declared))).toBe(declared);
  });

  it('is found where nothing declares it, in a page and in plain text', () => {
    expect(decodeHtml(encode(encoding, page(words)))).toBe(page(words));
    expect(decodeText(encode(encoding, words.repeat(3)))).toBe(words.repeat(3));
  });
});

it.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark decides for %s, whatever is declared', (encoding) => {
  const declared = page(japanese, '<meta charset="windows-1252">');
  expect(decodeHtml(encode(encoding, `\ufeff${declared}`), { contentType: 'text/html; charset=koi8-r' })).toBe(declared);
  expect(decodeText(encode(encoding, `\ufeff${japanese}`))).toBe(japanese);
});
