/** The words of what a page may end with for its readers: how its claims are known, and a form for a reply. */
export type ReaderWords = {
  howWeKnow: string;
  /** When a claim was checked; `{date}` is where the day goes. */
  checked: string;
  reply: string;
  /** Says what the mark beside a field means. */
  required: string;
  name: string;
  email: string;
  message: string;
  send: string;
};

const words = (...[howWeKnow, checked, reply, required, name, email, message, send]: [string, string, string, string, string, string, string, string]): ReaderWords => ({
  howWeKnow,
  checked,
  reply,
  required,
  name,
  email,
  message,
  send,
});

const catalogue: Readonly<Record<string, ReaderWords>> = {
  en: words('How we know this', 'Checked {date}', 'Reply to this story', 'required', 'Your name', 'Your e-mail address', 'Your reply', 'Send'),
  ar: words('كيف عرفنا ذلك', 'جرى التحقق في {date}', 'الرد على هذا الخبر', 'مطلوب', 'اسمك', 'بريدك الإلكتروني', 'ردّك', 'إرسال'),
  de: words('Woher wir das wissen', 'Geprüft am {date}', 'Auf diesen Artikel antworten', 'erforderlich', 'Ihr Name', 'Ihre E-Mail-Adresse', 'Ihre Antwort', 'Senden'),
  es: words('Cómo lo sabemos', 'Comprobado el {date}', 'Responder a este artículo', 'obligatorio', 'Su nombre', 'Su correo electrónico', 'Su respuesta', 'Enviar'),
  fr: words('Comment nous le savons', 'Vérifié le {date}', 'Répondre à cet article', 'obligatoire', 'Votre nom', 'Votre adresse électronique', 'Votre réponse', 'Envoyer'),
  he: words('איך אנחנו יודעים', 'נבדק ב־{date}', 'תגובה לכתבה', 'חובה', 'שמך', 'כתובת הדוא״ל שלך', 'תגובתך', 'שליחה'),
  it: words('Come lo sappiamo', 'Verificato il {date}', 'Rispondi a questo articolo', 'obbligatorio', 'Il suo nome', 'Il suo indirizzo e-mail', 'La sua risposta', 'Invia'),
  ja: words('確認の根拠', '{date}に確認', 'この記事への返信', '必須', 'お名前', 'メールアドレス', '返信の内容', '送信'),
  nl: words('Hoe we dit weten', 'Gecontroleerd op {date}', 'Reageer op dit artikel', 'verplicht', 'Uw naam', 'Uw e-mailadres', 'Uw reactie', 'Versturen'),
  pl: words('Skąd to wiemy', 'Sprawdzono {date}', 'Odpowiedz na ten artykuł', 'wymagane', 'Imię i nazwisko', 'Adres e-mail', 'Odpowiedź', 'Wyślij'),
  pt: words('Como sabemos', 'Verificado em {date}', 'Responder a este artigo', 'obrigatório', 'O seu nome', 'O seu endereço de e-mail', 'A sua resposta', 'Enviar'),
  ru: words('Откуда мы это знаем', 'Проверено {date}', 'Ответить на эту статью', 'обязательно', 'Ваше имя', 'Ваш адрес электронной почты', 'Ваш ответ', 'Отправить'),
  sv: words('Så vet vi det här', 'Kontrollerat {date}', 'Svara på artikeln', 'obligatoriskt', 'Ditt namn', 'Din e-postadress', 'Ditt svar', 'Skicka'),
  uk: words('Звідки ми це знаємо', 'Перевірено {date}', 'Відповісти на цю статтю', 'обов’язково', 'Ваше ім’я', 'Ваша електронна адреса', 'Ваша відповідь', 'Надіслати'),
  zh: words('我们如何得知', '核实于{date}', '回复这篇报道', '必填', '您的姓名', '您的电子邮箱', '您的回复', '发送'),
};

/** In the language that `wordsFor` speaks for the page; its locale says which that is. */
export function readerWords(locale: string): ReaderWords {
  return catalogue[new Intl.Locale(locale).language] ?? (catalogue['en'] as ReaderWords);
}

export const languagesForReaders = Object.keys(catalogue);
