import { retrievalNoticeWords } from '../../domain/sources/retrieval-notices.ts';
import type { Retrieval } from '../../domain/sources/retrieval.ts';
import { readableAddress } from '../../domain/web-address.ts';
import styles from './retrieval-facts.module.css';

/** How a capture came from the web: what was asked for, what answered, and by which way. */
export function RetrievalFacts({ retrieval }: { retrieval: Retrieval }) {
  const { url, finalUrl, redirects, status, headers, by, notices = [] } = retrieval;
  return (
    <section className={styles['facts']} aria-label="How it was retrieved">
      {notices.map((notice) => (
        <p key={notice}>{retrievalNoticeWords[notice]}</p>
      ))}
      <dl>
        <Fact name="Asked for" value={readableAddress(url)} />
        {finalUrl !== url && <Fact name="Answered by" value={readableAddress(finalUrl)} />}
        <Fact name="Status" value={String(status)} />
        <Fact name="Kept" value={by === 'browser' ? 'the finished page, as a browser had it' : 'the answer of the server, as it came'} />
      </dl>
      {redirects.length > 0 && (
        <details>
          <summary>
            {redirects.length} {redirects.length === 1 ? 'redirect' : 'redirects'}
          </summary>
          <ol>
            {redirects.map(({ from, to, status: redirect }) => (
              <li key={`${from} ${to}`} dir="ltr">
                {redirect} {readableAddress(from)} → {readableAddress(to)}
              </li>
            ))}
          </ol>
        </details>
      )}
      {headers.length > 0 && (
        <details>
          <summary>{headers.length} headers of the answer</summary>
          <dl>
            {headers.map(([name, value]) => (
              <Fact key={`${name} ${value}`} name={name} value={value} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}
